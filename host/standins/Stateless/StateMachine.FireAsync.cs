namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Fires a trigger without arguments, awaiting asynchronous guards and callbacks.</summary>
    /// <exception cref="UnhandledTriggerException">No handler takes it and no action for unhandled triggers is set.</exception>
    public Task FireAsync(TTrigger trigger) => FireAnyAsync(trigger, [], mayAwait: true);

    /// <summary>Fires a trigger with arguments, awaiting asynchronous guards and callbacks.</summary>
    /// <exception cref="ArgumentException">The arguments do not fit the declared types.</exception>
    public Task FireAsync(TTrigger trigger, params object?[] args) => FireAnyAsync(trigger, args, mayAwait: true);

    /// <inheritdoc cref="FireAsync(TTrigger, object?[])"/>
    public Task FireAsync(TriggerWithParameters trigger, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireAnyAsync(trigger.Trigger, args, mayAwait: true);
    }

    /// <summary>Fires a trigger with one argument, awaiting asynchronous guards and callbacks.</summary>
    public Task FireAsync<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireAnyAsync(trigger.Trigger, [arg0], mayAwait: true);
    }

    /// <summary>Fires a trigger with two arguments, awaiting asynchronous guards and callbacks.</summary>
    public Task FireAsync<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireAnyAsync(trigger.Trigger, [arg0, arg1], mayAwait: true);
    }

    /// <summary>Fires a trigger with three arguments, awaiting asynchronous guards and callbacks.</summary>
    public Task FireAsync<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return FireAnyAsync(trigger.Trigger, [arg0, arg1, arg2], mayAwait: true);
    }
}
