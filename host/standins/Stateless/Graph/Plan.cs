using Stateless.Reflection;

namespace Stateless.Graph;

/// <summary>What there is to draw, whatever the language of the diagram.</summary>
internal sealed class Plan
{
    private readonly List<Edge> edges = [];
    private readonly List<Choice> choices = [];

    public Plan(StateMachineInfo machine)
    {
        States = [.. machine.States];
        Start = machine.InitialState.ToString();
        foreach (var state in States)
            AddEdges(state);
    }

    public IReadOnlyList<StateInfo> States { get; }

    public IReadOnlyList<Edge> Edges => edges;

    public IReadOnlyList<Choice> Choices => choices;

    public string Start { get; }

    /// <summary>Entry actions that belong in the box; those of one trigger are told on its edges.</summary>
    public static IEnumerable<string> Entries(StateInfo state) =>
        state.EntryActions.Where(action => action.FromTrigger is null).Select(action => action.Method.Description);

    public static IEnumerable<string> Exits(StateInfo state) => state.ExitActions.Select(action => action.Description);

    private void AddEdges(StateInfo state)
    {
        foreach (var transition in state.FixedTransitions ?? [])
        {
            var actions = transition.IsInternalTransition ? [] : ActionsOf(transition.DestinationState, transition, state);
            edges.Add(Edge.Of(state.ToString(), transition.DestinationState.ToString(), transition, actions));
        }

        foreach (var transition in state.IgnoredTriggers ?? [])
            edges.Add(Edge.Of(state.ToString(), state.ToString(), transition, []));
        foreach (var transition in state.DynamicTransitions ?? [])
        {
            var choice = new Choice($"Decision{choices.Count + 1}", transition.DestinationStateSelectorDescription.Description);
            choices.Add(choice);
            edges.Add(Edge.Of(state.ToString(), choice.Name, transition, []));
            foreach (var possible in transition.PossibleDestinationStates ?? [])
                edges.Add(new(choice.Name, possible.DestinationState, transition.Trigger.ToString(), [], [possible.Criterion]));
        }
    }

    private static IEnumerable<string> ActionsOf(StateInfo destination, TransitionInfo transition, StateInfo source) => destination.EntryActions
        .Where(action => action.FromTrigger == transition.Trigger.ToString() || (action.FromTrigger is null && destination == source))
        .Select(action => action.Method.Description);
}
