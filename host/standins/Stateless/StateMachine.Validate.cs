namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>
    /// Looks for mistakes that otherwise show only when a trigger is fired; empty when there are none. An addition of this stand-in.
    /// Unreachable states are not looked for when a reachable dynamic transition does not declare its possible destinations.
    /// </summary>
    public IReadOnlyList<ConfigurationProblem> Validate() => [.. Ambiguities(), .. WrongInitials(), .. Unreachable()];

    private IEnumerable<ConfigurationProblem> Ambiguities() =>
        from node in nodes.Values
        from entry in node.Handlers
        where entry.Value.Count > 1 && entry.Value.Exists(handler => handler.Guards.Length == 0)
        select new ConfigurationProblem(
            ConfigurationProblemKind.AmbiguousTrigger,
            node.State,
            entry.Key,
            $"State '{node.State}' handles trigger '{entry.Key}' {entry.Value.Count} times, at least once without a guard.");

    private IEnumerable<ConfigurationProblem> WrongInitials() =>
        from node in nodes.Values
        where node.HasInitial && !node.Substates.Exists(substate => substate.State.Equals(node.Initial))
        select new ConfigurationProblem(
            ConfigurationProblemKind.InitialTargetNotSubstate,
            node.State,
            null,
            $"The initial transition of state '{node.State}' leads to '{node.Initial}', which is not a direct substate.");

    private IEnumerable<ConfigurationProblem> Unreachable()
    {
        HashSet<TState> reached = [];
        var waiting = new Stack<TState>([initialState]);
        while (waiting.TryPop(out var state))
        {
            if (!reached.Add(state))
                continue;
            var node = NodeOf(state);
            var handlers = node.Handlers.Values.SelectMany(handlers => handlers).ToList();
            if (handlers.OfType<DynamicHandler>().Any(handler => handler.Selector.Possible is null))
                return [];
            foreach (var next in Next(node, handlers))
                waiting.Push(next);
        }

        return nodes.Keys.Where(state => !reached.Contains(state)).Select(state => new ConfigurationProblem(
            ConfigurationProblemKind.UnreachableState, state, null, $"No sequence of triggers leads to state '{state}'."));
    }

    /// <summary>To be in a state is to be in its superstate, whose triggers then count as well.</summary>
    private IEnumerable<TState> Next(Node node, List<Handler> handlers)
    {
        var possible = handlers.OfType<DynamicHandler>().SelectMany(handler => handler.Selector.Possible!)
            .Select(info => info.DestinationState)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. handlers.OfType<FixedHandler>().Select(handler => handler.Destination),
            .. nodes.Keys.Where(state => possible.Contains(state.ToString() ?? "")),
            .. node.Superstate is null ? Array.Empty<TState>() : [node.Superstate.State],
            .. node.HasInitial ? [node.Initial!] : Array.Empty<TState>(),
        ];
    }
}
