using Modular.Sdk.Calendar;
using NodaTime;

namespace Modular.Sdk.Tests.Calendar;

public sealed class TermsTests
{
    [Theory]
    [InlineData(2026, 1, 15, 3, 2026, 4, 14)]
    [InlineData(2025, 11, 30, 3, 2026, 2, 27)]
    [InlineData(2026, 2, 1, 1, 2026, 2, 28)]
    [InlineData(2028, 2, 29, 12, 2029, 2, 27)]
    public void LastDay_OfMonths_IsTheDayBefore(int y, int m, int d, int months, int ey, int em, int ed) =>
        Assert.Equal(new LocalDate(ey, em, ed), Terms.LastDay(new LocalDate(y, m, d), months));

    [Fact]
    public void Months_FromADayThatTheMonthLacks_IsItsLastDay()
    {
        var january = new LocalDate(2026, 1, 31);

        Assert.Equal(new LocalDate(2026, 2, 28), Terms.Months(january, 1));
        Assert.Equal(new LocalDate(2026, 3, 31), Terms.Months(january, 2));
        Assert.Equal(new LocalDate(2026, 3, 28), Terms.Months(Terms.Months(january, 1), 1));
    }

    [Fact]
    public void Weeks_AfterAnEvent_AreSevenDaysEach() =>
        Assert.Equal(new LocalDate(2026, 1, 19), Terms.Weeks(new LocalDate(2026, 1, 5), 2));
}
