using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Sdk.Tests.Lifecycles;

public sealed class DeadlineTests
{
    private static readonly Deadline Due = new("intake", new LocalDate(2026, 1, 19), "R-1", new("b", "b"));

    [Fact]
    public void IsLate_OnItsDate_IsInTime()
    {
        Assert.False(Due.IsLate(Due.DueOn));
        Assert.True(Due.IsLate(Due.DueOn.PlusDays(1)));
    }

    [Fact]
    public void IsLate_WhenMet_LooksAtTheDateOfMeeting()
    {
        var met = Due with { Status = DeadlineStatus.Met, MetOn = Due.DueOn };

        Assert.False(met.IsLate(Due.DueOn.PlusDays(100)));
        Assert.True((met with { MetOn = Due.DueOn.PlusDays(1) }).IsLate(Due.DueOn));
    }

    [Fact]
    public void IsLate_WhenCancelled_IsNever() =>
        Assert.False((Due with { Status = DeadlineStatus.Cancelled }).IsLate(Due.DueOn.PlusDays(100)));
}
