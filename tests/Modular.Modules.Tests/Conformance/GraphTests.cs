using Modular.Sdk.Lifecycles;
using Stateless.Reflection;

namespace Modular.Modules.Tests.Conformance;

public sealed class GraphTests
{
    private static readonly Phase[] Final = [Phase.Closed, Phase.Cancelled];

    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Lifecycle_Names_AreUniqueAndPlain(string region)
    {
        var lifecycle = Regions.Of(region).Regime.Lifecycle;
        var states = lifecycle.States.Select(state => state.Name).ToList();
        var triggers = lifecycle.Triggers.Append(lifecycle.Order).Select(trigger => trigger.Name).ToList();
        Assert.Equal(states.Count, states.Distinct().Count());
        Assert.Equal(triggers.Count, triggers.Distinct().Count());
        Assert.All(states.Concat(triggers), name => Assert.Matches("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lifecycle_Phases_ArePartOfTheSharedSet(string region)
    {
        var states = Regions.Of(region).Regime.Lifecycle.States;
        Assert.All(states, state => Assert.True(Enum.IsDefined(state.Phase), state.Name));
        Assert.Contains(states, state => state.Phase == Phase.Closed);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lifecycle_Graph_KnowsExactlyTheListedStatesAndTriggers(string region)
    {
        var lifecycle = Regions.Of(region).Regime.Lifecycle;
        var graph = lifecycle.Describe();
        var transitions = graph.States.SelectMany(Transitions).ToList();
        Assert.Equal(Sorted(lifecycle.States.Select(state => state.Name)), Sorted(graph.States.Select(Name)));
        Assert.Equal(
            Sorted(lifecycle.Triggers.Select(trigger => trigger.Name)),
            Sorted(transitions.Select(transition => EnumName.Of((Enum)transition.Trigger.UnderlyingTrigger)).Distinct()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lifecycle_EveryState_CanBeReachedFromAnOrder(string region)
    {
        var known = Regions.Of(region);
        var exits = Exits(known.Regime.Lifecycle.Describe());
        var orders = Exploration.Of(known).Where(step => step.Context.Trajectory.State.Length == 0);
        var reached = orders.Select(step => step.After.State).ToHashSet();
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var state))
        {
            foreach (var next in exits[state].Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        Assert.Empty(known.Regime.Lifecycle.States.Select(state => state.Name).Except(reached));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lifecycle_Exits_LeadOutOfEveryStateButTheFinalOnes(string region)
    {
        var lifecycle = Regions.Of(region).Regime.Lifecycle;
        var exits = Exits(lifecycle.Describe());
        Assert.All(lifecycle.States, state => Assert.Equal(Final.Contains(state.Phase), exits[state.Name].All(next => next == state.Name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lifecycle_TwoWaysForOneTrigger_AreBothGuarded(string region)
    {
        var unguarded =
            from state in Regions.Of(region).Regime.Lifecycle.Describe().States
            from ways in Transitions(state).GroupBy(transition => transition.Trigger.UnderlyingTrigger)
            where ways.Count() > 1 && ways.Any(way => !way.GuardConditionsMethodDescriptions.Any())
            select $"{Name(state)}, {ways.Key}";
        Assert.Empty(unguarded);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Lifecycle_Diagram_IsTheGoldenOne(string region)
    {
        var known = Regions.Of(region);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(known.GoldenFile, known.Diagram);
        }

        Assert.True(File.Exists(known.GoldenFile), $"{known.GoldenFile} is missing; UPDATE_GOLDEN=1 draws it.");
        Assert.Equal(File.ReadAllText(known.GoldenFile), known.Diagram);
    }

    private static Dictionary<string, List<string>> Exits(StateMachineInfo graph) => graph.States.ToDictionary(
        Name,
        state => Transitions(state).SelectMany(transition => Destinations(transition, graph.StateType)).Distinct().ToList());

    private static IEnumerable<TransitionInfo> Transitions(StateInfo state) => state.Transitions ?? [];

    private static IEnumerable<string> Destinations(TransitionInfo transition, Type states) => transition switch
    {
        FixedTransitionInfo one => [Name(one.DestinationState)],
        DynamicTransitionInfo several => (several.PossibleDestinationStates ?? [])
            .Select(possible => EnumName.Of((Enum)Enum.Parse(states, possible.DestinationState))),
        _ => [],
    };

    private static string Name(StateInfo state) => EnumName.Of((Enum)state.UnderlyingState);

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
