using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Reporting;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Conformance;

public sealed class ReportingTests
{
    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void ScheduleOfATrajectory_HasNoGapsOrDoublesAndIsInOrder(string region)
    {
        var known = Regions.Of(region);
        var found = 0;
        foreach (var step in Exploration.Of(known))
        {
            var whole = new DatePeriod(step.World.Start.PlusYears(-1), step.World.Start.PlusYears(8));
            IsFound(step.After, known.Regime.Reporting.ForTrajectory(step.Next, whole));
            found += IsSound(known.Regime, whole, step.Context.Today, period => known.Regime.Reporting.ForTrajectory(step.Next, period));
        }

        Assert.NotEqual(0, found);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ScheduleOfAProvider_HasNoGapsOrDoublesAndIsInOrder(string region)
    {
        var known = Regions.Of(region);
        var world = new World(known, new Samples(new Random(0)));
        var context = world.ForProvider(world.Start.PlusDays(200));
        var whole = new DatePeriod(world.Start.PlusYears(-1), world.Start.PlusYears(8));
        for (var day = 1; day < 1000; day += 37)
        {
            IsSound(known.Regime, whole, whole.Start.PlusDays(day), period => known.Regime.Reporting.ForProvider(context, period));
        }
    }

    /// <summary>The number of obligations; throws where a period cut in two does not give the same ones, each once.</summary>
    private static int IsSound(IRegime regime, DatePeriod whole, LocalDate cut, Func<DatePeriod, IReadOnlyList<Obligation>> ask)
    {
        var all = ask(whole);
        var before = ask(new DatePeriod(whole.Start, cut));
        var after = ask(new DatePeriod(cut.PlusDays(1), whole.End));
        Assert.Equal(all.Select(Line), before.Concat(after).Select(Line));
        Assert.Equal(all.Count, all.Select(obligation => obligation.Key).Distinct().Count());
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.DueOn <= pair.Second.DueOn, $"{pair.First} after {pair.Second}"));
        Assert.All(all, obligation => Assert.True(whole.Contains(obligation.DueOn), obligation.Key));
        Assert.All(SdkGraph.Citations(all), citation => Assert.True(regime.Rules.Find(citation.RuleId) is not null, citation.RuleId));
        return all.Count;
    }

    /// <summary>The host finds who has something due by the due dates of reports and deadlines.</summary>
    private static void IsFound(TrajectorySnapshot trajectory, IReadOnlyList<Obligation> obligations)
    {
        var open = trajectory.Reports.Where(report => report.Status == ReportStatus.Owed).Select(report => report.DueOn)
            .Concat(trajectory.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Open).Select(deadline => deadline.DueOn)).ToHashSet();
        var all = trajectory.Reports.Where(report => report.Status != ReportStatus.Cancelled).Select(report => report.DueOn)
            .Concat(trajectory.Deadlines.Where(deadline => deadline.Status != DeadlineStatus.Cancelled).Select(deadline => deadline.DueOn)).ToHashSet();
        Assert.All(obligations, due => Assert.Contains(due.DueOn, due.DoneOn is null ? open : all));
    }

    private static string Line(Obligation obligation) => $"{obligation.Key} {obligation.Kind} {obligation.DueOn} {obligation.DoneOn}";
}
