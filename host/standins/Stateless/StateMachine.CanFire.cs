namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>
    /// Whether firing the trigger would be handled; guards over arguments are asked with defaults, asynchronous guards count as absent.
    /// </summary>
    /// <exception cref="InvalidOperationException">More than one handler would take it.</exception>
    public bool CanFire(TTrigger trigger) => Ask(trigger, [], out _);

    /// <summary>
    /// Whether firing the trigger would be handled, and why not: empty when it would be, null when the trigger is unknown in this state.
    /// </summary>
    /// <exception cref="InvalidOperationException">More than one handler would take it.</exception>
    public bool CanFire(TTrigger trigger, out ICollection<string>? unmetGuards) => Ask(trigger, [], out unmetGuards);

    /// <summary>Whether firing the trigger with one argument would be handled.</summary>
    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0) =>
        CanFire(trigger, arg0, out _);

    /// <summary>Whether firing the trigger with one argument would be handled, and why not.</summary>
    public bool CanFire<TArg0>(TriggerWithParameters<TArg0> trigger, TArg0 arg0, out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Ask(trigger.Trigger, [arg0], out unmetGuards);
    }

    /// <summary>Whether firing the trigger with two arguments would be handled.</summary>
    public bool CanFire<TArg0, TArg1>(TriggerWithParameters<TArg0, TArg1> trigger, TArg0 arg0, TArg1 arg1) =>
        CanFire(trigger, arg0, arg1, out _);

    /// <summary>Whether firing the trigger with two arguments would be handled, and why not.</summary>
    public bool CanFire<TArg0, TArg1>(
        TriggerWithParameters<TArg0, TArg1> trigger,
        TArg0 arg0, TArg1 arg1,
        out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Ask(trigger.Trigger, [arg0, arg1], out unmetGuards);
    }

    /// <summary>Whether firing the trigger with three arguments would be handled.</summary>
    public bool CanFire<TArg0, TArg1, TArg2>(TriggerWithParameters<TArg0, TArg1, TArg2> trigger, TArg0 arg0, TArg1 arg1, TArg2 arg2) =>
        CanFire(trigger, arg0, arg1, arg2, out _);

    /// <summary>Whether firing the trigger with three arguments would be handled, and why not.</summary>
    public bool CanFire<TArg0, TArg1, TArg2>(
        TriggerWithParameters<TArg0, TArg1, TArg2> trigger,
        TArg0 arg0, TArg1 arg1, TArg2 arg2,
        out ICollection<string>? unmetGuards)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return Ask(trigger.Trigger, [arg0, arg1, arg2], out unmetGuards);
    }

    private bool Ask(TTrigger trigger, object?[] args, out ICollection<string>? unmetGuards)
    {
        CheckArguments(trigger, args);
        var found = FindAsync(NodeOf(State), trigger, args, mayAwait: false).GetAwaiter().GetResult();
        unmetGuards = found.Unmet;
        return found.Handler is not null;
    }
}
