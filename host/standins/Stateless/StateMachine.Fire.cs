namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Fires a trigger without arguments.</summary>
    /// <exception cref="UnhandledTriggerException">No handler takes it and no action for unhandled triggers is set.</exception>
    public void Fire(TTrigger trigger) => FireNow(trigger, []);

    /// <summary>Fires a trigger with arguments.</summary>
    /// <exception cref="ArgumentException">The arguments do not fit the declared types.</exception>
    public void Fire(TriggerWithParameters trigger, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireNow(trigger.Trigger, args);
    }

    /// <summary>Fires a trigger with one argument.</summary>
    public void Fire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireNow(trigger.Trigger, [arg0]);
    }

    /// <summary>Fires a trigger with two arguments.</summary>
    public void Fire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireNow(trigger.Trigger, [arg0, arg1]);
    }

    /// <summary>Fires a trigger with three arguments.</summary>
    public void Fire<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        FireNow(trigger.Trigger, [arg0, arg1, arg2]);
    }

    private void FireNow(TTrigger trigger, object?[] args) => FireAnyAsync(trigger, args, mayAwait: false).GetAwaiter().GetResult();
}
