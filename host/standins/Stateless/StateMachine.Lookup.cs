namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>
    /// Innermost state first; a state none of whose candidates is met falls through to its superstate, whose reasons then replace its own.
    /// </summary>
    private async Task<Found> FindAsync(Node start, TTrigger trigger, object?[] args, bool mayAwait)
    {
        List<string>? unmet = null;
        foreach (var node in start.Outwards())
        {
            if (!node.Handlers.TryGetValue(trigger, out var handlers))
                continue;
            var here = await ChooseAsync(node, handlers, args, mayAwait).ConfigureAwait(RetainSynchronizationContext);
            if (here.Handler is not null)
                return here;
            unmet = here.Unmet ?? unmet;
        }

        return new(null, unmet);
    }

    private async Task<Found> ChooseAsync(Node node, List<Handler> handlers, object?[] args, bool mayAwait)
    {
        Handler? chosen = null;
        List<string>? unmet = null;
        foreach (var handler in handlers)
        {
            // Without leave to await, a handler with an asynchronous guard does not exist.
            if (handler.MustBeAwaited && !mayAwait)
                continue;
            var reasons = await handler.UnmetAsync(args, RetainSynchronizationContext).ConfigureAwait(RetainSynchronizationContext);
            unmet = unmet is null && reasons.Count < 2 ? reasons : [.. (unmet ?? []).Union(reasons)];
            if (reasons.Count > 0)
                continue;
            if (chosen is not null)
            {
                throw new InvalidOperationException($"Multiple permitted exit transitions are configured from state '{node.State}' for "
                    + $"trigger '{handler.Trigger}'. Guards must be mutually exclusive.");
            }

            chosen = handler;
        }

        return chosen is null ? new(null, unmet) : new(chosen, []);
    }

    /// <summary>The handler, or the reasons why there is none; no handler and null reasons means the trigger is unknown here.</summary>
    private readonly record struct Found(Handler? Handler, List<string>? Unmet);
}
