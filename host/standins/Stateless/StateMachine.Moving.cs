namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private async Task MoveAsync(Transition transition, bool mayAwait)
    {
        await LeaveAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        State = transition.Destination;
        await transitioned.RaiseAsync(transition, mayAwait, RetainSynchronizationContext).ConfigureAwait(RetainSynchronizationContext);
        var writes = stateWrites;
        await EnterAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        if (writes == stateWrites)
        {
            var last = await DescendAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
            if (writes == stateWrites && !last.Equals(transition.Destination))
                State = last;
        }

        var whole = new Transition(transition.Source, State, transition.Trigger, transition.Parameters);
        await completed.RaiseAsync(whole, mayAwait, RetainSynchronizationContext).ConfigureAwait(RetainSynchronizationContext);
    }

    /// <summary>Leaves and enters the same state; fired from a substate, that substate is left first. The state is assigned last.</summary>
    private async Task ReenterAsync(Transition transition, bool mayAwait)
    {
        var writes = stateWrites;
        await LeaveAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        if (!transition.IsReentry)
        {
            transition = new(transition.Destination, transition.Destination, transition.Trigger, transition.Parameters);
            await LeaveAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        }

        await transitioned.RaiseAsync(transition, mayAwait, RetainSynchronizationContext).ConfigureAwait(RetainSynchronizationContext);
        await EnterAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        var last = writes == stateWrites
            ? await DescendAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext)
            : transition.Destination;
        await completed.RaiseAsync(transition, mayAwait, RetainSynchronizationContext).ConfigureAwait(RetainSynchronizationContext);
        if (writes == stateWrites)
            State = last;
    }

    private async Task LeaveAsync(Transition transition, bool mayAwait)
    {
        var destination = NodeOf(transition.Destination);
        foreach (var node in NodeOf(transition.Source).Outwards())
        {
            if (!transition.IsReentry && destination.IsWithin(node.State))
                return;
            foreach (var step in node.Exit)
                await step.RunAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
            if (transition.IsReentry)
                return;
        }
    }

    private async Task EnterAsync(Transition transition, bool mayAwait)
    {
        var source = NodeOf(transition.Source);
        var destination = NodeOf(transition.Destination);
        var entered = transition.IsReentry
            ? [destination]
            : destination.Outwards().TakeWhile(node => !source.IsWithin(node.State)).Reverse();
        foreach (var node in entered)
            await RunEntryAsync(node, transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
    }

    private async Task RunEntryAsync(Node node, Transition transition, bool mayAwait)
    {
        foreach (var entry in node.Entry)
        {
            if (entry.AppliesTo(transition))
                await entry.Step.RunAsync(transition, mayAwait).ConfigureAwait(RetainSynchronizationContext);
        }
    }

    /// <summary>Follows initial transitions inwards and returns where they end. The state is assigned by the caller, afterwards.</summary>
    private async Task<TState> DescendAsync(Transition transition, bool mayAwait)
    {
        var writes = stateWrites;
        var node = NodeOf(transition.Destination);
        while (node.HasInitial && writes == stateWrites)
        {
            var target = NodeOf(node.Initial!);
            if (!node.Substates.Contains(target))
                throw new InvalidOperationException($"The target ({target.State}) for the initial transition is not a substate.");
            var inwards = new InitialTransition(node.State, target.State, transition.Trigger, transition.Parameters);
            await transitioned.RaiseAsync(inwards, mayAwait, RetainSynchronizationContext).ConfigureAwait(RetainSynchronizationContext);
            await RunEntryAsync(target, inwards, mayAwait).ConfigureAwait(RetainSynchronizationContext);
            node = target;
        }

        return node.State;
    }
}
