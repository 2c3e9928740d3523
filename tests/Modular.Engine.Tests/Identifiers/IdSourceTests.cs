using Modular.Engine.Identifiers;
using NodaTime;

namespace Modular.Engine.Tests.Identifiers;

public sealed class IdSourceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 8, 0);

    [Fact]
    public void Next_WhileTheClockStandsStill_IsInTheOrderOfMaking()
    {
        var ids = new IdSource();
        var made = Enumerable.Range(0, 1000).Select(_ => ids.Next(Now)).ToList();
        Assert.Equal(made.Order(StringComparer.Ordinal), made);
        Assert.Equal(1000, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal(26, id.Length));
    }

    [Fact]
    public void Next_WhenTimeGoesOn_SortsAfterWhatWasMadeBefore()
    {
        var first = new IdSource().Next(Now);
        var later = new IdSource().Next(Now + Duration.FromMilliseconds(1));
        Assert.True(string.CompareOrdinal(first, later) < 0);
    }
}
