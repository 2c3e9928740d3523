using System.Collections.Concurrent;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.Conformance;

public sealed class LifecycleTests
{
    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryTrigger_InEveryState_IsDecidedOrRefusedWithReasons(string region)
    {
        var known = Regions.Of(region);
        var lifecycle = known.Regime.Lifecycle;
        var steps = Exploration.Of(known).Where(step => step.Context.Trajectory.State.Length > 0).ToList();
        Assert.All(steps, step => IsDefined(lifecycle, step));
        var pairs = from state in lifecycle.States
                    from trigger in lifecycle.Triggers
                    select (state.Name, trigger.Name);
        Assert.Empty(pairs.Except(steps.Select(step => (step.Context.Trajectory.State, step.Context.Trigger))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Availability_OfATrajectoryWithoutFacts_IsGivenInEveryState(string region)
    {
        var known = Regions.Of(region);
        var lifecycle = known.Regime.Lifecycle;
        var world = new World(known, new Samples(new Random(0)));
        foreach (var state in lifecycle.States)
        {
            var answer = lifecycle.Availability(world.Context(world.Empty() with { State = state.Name }, world.Start));
            Assert.Empty(answer.Select(one => one.Trigger).Except(lifecycle.Triggers.Select(trigger => trigger.Name)));
            Assert.All(answer, one => Assert.Equal(one.Permitted, one.Unmet.IsEmpty));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Guards_AskedTwice_SayTheSame(string region)
    {
        var known = Regions.Of(region);
        var lifecycle = known.Regime.Lifecycle;
        Assert.All(Exploration.Of(known), step =>
            Assert.Equal(Written(lifecycle.Availability(step.Next)), Written(lifecycle.Availability(step.Next))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Triggers_FiredTwiceOnTheSame_LeadToTheSame(string region)
    {
        var known = Regions.Of(region);
        Assert.All(Exploration.Of(known).Where(step => step.Context.Trajectory.State.Length > 0), step =>
            Assert.Equal(step.ToString(), (step with { Outcome = known.Regime.Lifecycle.Fire(step.Context) }).ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decisions_NameOnlyWhatTheRegimeDefines(string region)
    {
        var known = Regions.Of(region);
        var decided = Exploration.Of(known).Where(step => step.Outcome.Decision is not null).ToList();
        Assert.NotEmpty(decided);
        Assert.All(decided, step => NamesOnlyTheDefined(known.Regime, step.Outcome.Decision!));
        Assert.All(decided, step => Assert.Equal(
            step.After.BillableMoments.Length, step.After.BillableMoments.Select(moment => moment.Key).Distinct().Count()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Outcomes_CiteKnownRulesAndSpeakBothLanguages(string region)
    {
        var known = Regions.Of(region);
        foreach (var step in Exploration.Of(known))
        {
            Assert.All(SdkGraph.Citations(step.Outcome), citation => Assert.NotNull(known.Regime.Rules.Find(citation.RuleId)));
            Assert.All(
                SdkGraph.Of(step.Outcome).Select(node => node.Value).OfType<LocalizedText>(),
                text => Assert.True(SdkGraph.IsWritten(text), $"{step} has an empty text"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OneRegime_UsedInParallel_DecidesAsItDoesAlone(string region)
    {
        var known = Regions.Of(region);
        var alone = Enumerable.Range(1, 16).ToDictionary(seed => seed, seed => Story(known, seed));
        var together = new ConcurrentDictionary<int, string>();
        Parallel.ForEach(alone.Keys, new ParallelOptions { MaxDegreeOfParallelism = 8 }, seed => together[seed] = Story(known, seed));
        Assert.Equal(alone, together.OrderBy(pair => pair.Key));
    }

    private static string Story(Region region, int seed) => string.Join('\n', Exploration.Anew(region, seed, 200));

    private static string Written(IEnumerable<TriggerAvailability> answer) =>
        string.Join('\n', answer.Select(one => $"{one.Trigger} {one.Permitted} {string.Join(',', one.Unmet)}"));

    private static void IsDefined(ILifecycle lifecycle, Step step)
    {
        if (step.Outcome.Decision is { } decision)
        {
            Assert.True(step.Outcome.Violations.IsEmpty, $"{step} is decided and refused");
            Assert.Contains(lifecycle.States, state => state.Name == decision.State);
            return;
        }

        var known = lifecycle.Availability(step.World.Context(step.Context.Trajectory, step.Context.Today))
            .Any(one => one.Trigger == step.Context.Trigger && one.KnownInState);
        Assert.True(known != step.Outcome.Violations.IsEmpty, $"{step} is refused without a reason, or unknown with one");
    }

    private static void NamesOnlyTheDefined(IRegime regime, Decision decision)
    {
        var fields = regime.Model.Trajectory.Select(column => column.Name).Concat(Platform(typeof(TrajectoryFields)));
        Assert.Empty(decision.Changes.Names.Concat(decision.Cleared).Except(fields));
        Assert.Empty(decision.Reports.Select(report => report.Kind).Except(regime.Reporting.Reports.Select(report => report.Kind)));
        Assert.Empty(decision.Signals.Select(signal => signal.Audience).Except(Platform(typeof(RoleIds))));
        Assert.All(decision.Records, row => Assert.Empty(row.Values.Names.Except(Columns(regime, row.Table))));
    }

    private static IEnumerable<string> Columns(IRegime regime, string table) =>
        Assert.Single(regime.Model.Tables, known => known.Name == table).Columns.Select(column => column.Name);

    private static string[] Platform(Type type) => [.. type.GetFields().Select(field => (string)field.GetRawConstantValue()!)];
}
