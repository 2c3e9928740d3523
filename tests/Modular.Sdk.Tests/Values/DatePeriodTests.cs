using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Tests.Values;

public sealed class DatePeriodTests
{
    private static readonly LocalDate First = new(2026, 1, 1);

    [Fact]
    public void Contains_BothEnds()
    {
        var period = new DatePeriod(First, First.PlusDays(2));

        Assert.Equal(3, period.Days);
        Assert.True(period.Contains(First) && period.Contains(First.PlusDays(2)));
        Assert.False(period.Contains(First.PlusDays(-1)) || period.Contains(First.PlusDays(3)));
    }

    [Fact]
    public void Constructor_EndBeforeStart_Throws() => Assert.Throws<ArgumentException>(() => new DatePeriod(First, First.PlusDays(-1)));
}
