namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    private readonly Listeners<Transition> transitioned = new();
    private readonly Listeners<Transition> completed = new();
    private Func<TState, TTrigger, ICollection<string>?, bool, Task>? unhandled;

    /// <summary>Adds a listener that hears of each move once the state is assigned, before entry actions.</summary>
    public void OnTransitioned(Action<Transition> onTransitionAction) => transitioned.Add(onTransitionAction);

    /// <summary>Adds an asynchronous listener that hears of each move once the state is assigned, before entry actions.</summary>
    public void OnTransitionedAsync(Func<Transition, Task> onTransitionAction) => transitioned.Add(onTransitionAction);

    /// <summary>Adds a listener that hears once of each fired trigger that moved the machine, after all entry actions.</summary>
    public void OnTransitionCompleted(Action<Transition> onTransitionAction) => completed.Add(onTransitionAction);

    /// <summary>Adds an asynchronous listener that hears once of each fired trigger that moved the machine, after all entry actions.</summary>
    public void OnTransitionCompletedAsync(Func<Transition, Task> onTransitionAction) => completed.Add(onTransitionAction);

    /// <summary>Replaces what happens when no handler takes a trigger; when it returns, so does Fire.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        OnUnhandledTrigger((state, trigger, _) => unhandledTriggerAction(state, trigger));
    }

    /// <summary>Replaces what happens when no handler takes a trigger. The guards are null when the trigger is unknown in the state.</summary>
    public void OnUnhandledTrigger(Action<TState, TTrigger, ICollection<string>?> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        unhandled = (state, trigger, unmet, _) =>
        {
            unhandledTriggerAction(state, trigger, unmet);
            return Task.CompletedTask;
        };
    }

    /// <summary>Replaces what happens when no handler takes a trigger; FireAsync awaits it, Fire refuses it.</summary>
    public void OnUnhandledTriggerAsync(Func<TState, TTrigger, Task> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        OnUnhandledTriggerAsync((state, trigger, _) => unhandledTriggerAction(state, trigger));
    }

    /// <summary>Replaces what happens when no handler takes a trigger; the guards are null when the trigger is unknown in the state.</summary>
    public void OnUnhandledTriggerAsync(Func<TState, TTrigger, ICollection<string>?, Task> unhandledTriggerAction)
    {
        ArgumentNullException.ThrowIfNull(unhandledTriggerAction);
        unhandled = (state, trigger, unmet, mayAwait) => mayAwait
            ? unhandledTriggerAction(state, trigger, unmet)
            : throw new InvalidOperationException(
                "The action for unhandled triggers is asynchronous. Use asynchronous version of Fire [FireAsync].");
    }

    private Task RefuseAsync(TState state, TTrigger trigger, List<string>? unmet, bool mayAwait) => unhandled is null
        ? throw new UnhandledTriggerException(state, trigger, unmet, Alternatives().Cast<object>())
        : unhandled(state, trigger, unmet, mayAwait);
}
