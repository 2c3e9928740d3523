using FsCheck;
using FsCheck.Fluent;
using Modular.Modules.Tests.Conformance;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.Tilburg;

/// <summary>What holds of any history: trajectories that grow by chance, step after step, in many tenants with settings of their own.</summary>
public sealed class WalkTests
{
    private static readonly Conformance.Region Tilburg = Regions.All.Single(region => region.Regime.Id == "tilburg");

    [Fact]
    public void Walk_OfAnySeed_KeepsItsAmountsAndDates() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(4).WithReplay(20230605, 43),
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
        {
            foreach (var step in Exploration.Anew(Tilburg, seed, 1_000).Where(step => step.Outcome.Decision is not null))
            {
                AmountsAddUp(step.After);
                DatesAgree(step.After);
            }
        }));

    /// <summary>Two instalments make the price; a decision of both people makes the amount they decided, and nothing goes below zero.</summary>
    private static void AmountsAddUp(TrajectorySnapshot trajectory)
    {
        var earned = trajectory.BillableMoments.Select(moment => moment.Amount).Sum();
        var price = Price(trajectory);
        Assert.False(earned.IsNegative);
        Assert.True(earned <= price, $"{earned} of {price}");
        if (trajectory.Fields.Money("settled_amount") is { } settled)
        {
            Assert.Equal(settled, earned);
        }
        else if (trajectory.State == "closed")
        {
            Assert.Equal(price, earned);
            Assert.True(trajectory.Fields.Yes("successful"));
        }

        if (trajectory.State is "ordered" or "invited" or "planning" or "submitted" or "not_started")
        {
            Assert.Equal(Money.Zero, earned);
        }
    }

    private static void DatesAgree(TrajectorySnapshot trajectory)
    {
        var fields = trajectory.Fields;
        Assert.True(!(fields.Date("ends_on") < fields.Date("started_on")), trajectory.State);
        Assert.True(!(fields.Date("completed_on") < fields.Date("started_on")), trajectory.State);
        Assert.True(!(fields.Date("started_on") < fields.Date("plan_approved_on")), trajectory.State);
        Assert.Equal(trajectory.State is "on_hold" or "ending_due", fields.Has("on_hold_since"));
        Assert.True((fields.Whole("hold_days") ?? 0) >= 0);
        if (trajectory.State == "active")
        {
            Assert.Equal(ReportStatus.Owed, trajectory.Report("final")?.Status);
            Assert.Equal(fields.Date("ends_on"), trajectory.Report("final")?.DueOn);
        }

        if (trajectory.State is "closed" or "not_started")
        {
            Assert.DoesNotContain(trajectory.Deadlines, deadline => deadline.Status == DeadlineStatus.Open);
        }
    }

    private static Money Price(TrajectorySnapshot trajectory) => (trajectory.Fields.Money("price") ?? Money.Zero)
        + trajectory.Rows("til_extension").Select(row => row.Money("price") ?? Money.Zero).Sum();
}
