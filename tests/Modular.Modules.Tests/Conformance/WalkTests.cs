using System.Collections.Concurrent;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.Conformance;

public sealed class WalkTests
{
    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryTrigger_InEveryStateReached_IsDecidedOrRefusedWithReasons(string region)
    {
        var known = Regions.Of(region);
        var unseen = known.Regime.Lifecycle.States.Select(state => state.Name).ToHashSet();
        foreach (var walk in Walk.Many(known).TakeWhile((_, number) => number < 100 || unseen.Count > 0))
        {
            foreach (var at in walk.Steps().DistinctBy(step => step.After.State))
            {
                unseen.Remove(at.After.State);
                Assert.All(walk.EveryTrigger(at), step => IsDefined(known.Regime, walk, step));
            }
        }

        Assert.Empty(unseen);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryTrigger_InEveryState_IsAvailableOrNotButNeverThrows(string region)
    {
        var known = Regions.Of(region);
        var world = Walk.Of(known, 0).World;
        foreach (var state in known.Regime.Lifecycle.States)
        {
            var bare = world.Context(world.Empty() with { State = state.Name }, world.Start);
            var answer = known.Regime.Lifecycle.Availability(bare);
            Assert.Empty(answer.Select(one => one.Trigger).Except(known.Regime.Lifecycle.Triggers.Select(trigger => trigger.Name)));
            Assert.All(answer, one => Assert.Equal(one.Permitted, one.Unmet.IsEmpty));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Guards_AskedTwice_SayTheSame(string region)
    {
        var known = Regions.Of(region);
        foreach (var walk in Walk.All(known).Take(20))
        {
            foreach (var step in walk.Steps())
            {
                var context = walk.World.Context(step.After, step.Context.Today);
                Assert.Equal(Written(known.Regime.Lifecycle.Availability(context)), Written(known.Regime.Lifecycle.Availability(context)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decisions_NameOnlyWhatTheRegimeDefines(string region)
    {
        var known = Regions.Of(region);
        var checkedSteps = 0;
        foreach (var decided in Walk.All(known).SelectMany(walk => walk.Steps()).Where(step => step.Outcome.Decision is not null))
        {
            OnlyDefined(known.Regime, decided);
            checkedSteps++;
        }

        Assert.NotEqual(0, checkedSteps);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Walks_OfOneRegimeInParallel_GoAsTheyGoAlone(string region)
    {
        var known = Regions.Of(region);
        var alone = Enumerable.Range(0, 40).ToDictionary(seed => seed, seed => Story(known, seed));
        var together = new ConcurrentDictionary<int, string>();
        Parallel.ForEach(alone.Keys, new ParallelOptions { MaxDegreeOfParallelism = 8 }, seed => together[seed] = Story(known, seed));
        Assert.Equal(alone, together.OrderBy(pair => pair.Key));
    }

    private static string Story(Region region, int seed) => string.Join('\n', Walk.Of(region, seed).Steps());

    private static string Written(IEnumerable<TriggerAvailability> answer) =>
        string.Join('\n', answer.Select(one => $"{one.Trigger} {one.Permitted} {string.Join(',', one.Unmet)}"));

    private static void IsDefined(IRegime regime, Walk walk, Step step)
    {
        var here = step.Context.Trajectory.State;
        if (step.Outcome.Decision is { } decision)
        {
            Assert.True(step.Outcome.Violations.IsEmpty, $"{step} is decided and refused");
            Assert.Contains(regime.Lifecycle.States, state => state.Name == decision.State);
            return;
        }

        var known = regime.Lifecycle.Availability(walk.World.Context(step.Context.Trajectory, step.Context.Today))
            .Any(one => one.Trigger == step.Context.Trigger && one.KnownInState);
        Assert.True(known != step.Outcome.Violations.IsEmpty, $"{here}, {step.Context.Trigger}: refused without a reason, or unknown with one");
    }

    private static void OnlyDefined(IRegime regime, Step step)
    {
        var decision = step.Outcome.Decision!;
        var fields = regime.Model.Trajectory.Select(column => column.Name).Concat(Platform(typeof(TrajectoryFields))).ToHashSet();
        Assert.Empty(decision.Changes.Names.Concat(decision.Cleared).Except(fields));
        Assert.Empty(decision.Reports.Select(report => report.Kind).Except(regime.Reporting.Reports.Select(report => report.Kind)));
        Assert.Empty(decision.Signals.Select(signal => signal.Audience).Except(Platform(typeof(RoleIds))));
        Assert.All(decision.Records, row => Assert.Empty(row.Values.Names.Except(Columns(regime, row.Table))));
        Assert.Equal(step.After.BillableMoments.Length, step.After.BillableMoments.Select(moment => moment.Key).Distinct().Count());
        Assert.All(SdkGraph.Citations(step.Outcome), citation => Assert.NotNull(regime.Rules.Find(citation.RuleId)));
        Assert.All(
            SdkGraph.Of(step.Outcome).Select(node => node.Value).OfType<LocalizedText>(),
            text => Assert.True(SdkGraph.IsWritten(text), $"{step} has an empty text"));
    }

    private static IEnumerable<string> Columns(IRegime regime, string table) =>
        Assert.Single(regime.Model.Tables, known => known.Name == table).Columns.Select(column => column.Name);

    private static string[] Platform(Type type) => [.. type.GetFields().Select(field => (string)field.GetRawConstantValue()!)];
}
