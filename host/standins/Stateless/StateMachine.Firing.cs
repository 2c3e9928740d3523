namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private readonly Queue<(TTrigger Trigger, object?[] Args)> pending = new();
    private bool busy;

    /// <summary>Counts assignments, so that a transition can tell that one nested in its callbacks has moved the machine on.</summary>
    private int stateWrites;

    /// <summary>
    /// One path for both kinds of call. Without leave to await nothing here ever yields, so the task is complete when it is returned.
    /// </summary>
    private async Task FireAnyAsync(TTrigger trigger, object?[] args, bool mayAwait)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (firingMode == FiringMode.Immediate)
        {
            await HandleAsync(trigger, args, mayAwait).ConfigureAwait(RetainSynchronizationContext);
            return;
        }

        pending.Enqueue((trigger, args));
        if (busy)
            return;
        busy = true;
        try
        {
            while (pending.TryDequeue(out var next))
                await HandleAsync(next.Trigger, next.Args, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        }
        finally
        {
            // What was queued behind a failure belonged to that failure, not to the next caller.
            pending.Clear();
            busy = false;
        }
    }

    private async Task HandleAsync(TTrigger trigger, object?[] args, bool mayAwait)
    {
        CheckArguments(trigger, args);
        var source = State;
        var found = await FindAsync(NodeOf(source), trigger, args, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        switch (found.Handler)
        {
            case null:
                await RefuseAsync(source, trigger, found.Unmet, mayAwait).ConfigureAwait(RetainSynchronizationContext);
                break;
            case InternalHandler handler:
                await handler.Action.RunAsync(new(source, source, trigger, args), mayAwait).ConfigureAwait(RetainSynchronizationContext);
                break;
            case ReentryHandler handler:
                await ReenterAsync(new(source, handler.Destination, trigger, args), mayAwait).ConfigureAwait(RetainSynchronizationContext);
                break;
            case DynamicHandler handler:
                var chosen = await handler.Selector.ChooseAsync(args, mayAwait).ConfigureAwait(RetainSynchronizationContext);
                await MoveAsync(new(source, chosen, trigger, args), mayAwait).ConfigureAwait(RetainSynchronizationContext);
                break;
            // Inherited from a superstate and leading back here: neither a move nor a reentry.
            case FixedHandler handler when !handler.Destination.Equals(source):
                await MoveAsync(new(source, handler.Destination, trigger, args), mayAwait).ConfigureAwait(RetainSynchronizationContext);
                break;
        }
    }

    private void CheckArguments(TTrigger trigger, object?[] args)
    {
        if (declared.TryGetValue(trigger, out var parameters))
            parameters.ValidateParameters(args);
    }
}
