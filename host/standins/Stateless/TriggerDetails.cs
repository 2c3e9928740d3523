namespace Stateless;

/// <summary>A permitted trigger together with the arguments it is declared to take.</summary>
/// <typeparam name="TState">The type of the states.</typeparam>
/// <typeparam name="TTrigger">The type of the triggers.</typeparam>
public sealed class TriggerDetails<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    internal TriggerDetails(TTrigger trigger, StateMachine<TState, TTrigger>.TriggerWithParameters? parameters)
    {
        Trigger = trigger;
        Parameters = parameters;
    }

    /// <summary>The trigger.</summary>
    public TTrigger Trigger { get; }

    /// <summary>Whether argument types were declared for the trigger.</summary>
    public bool HasParameters => Parameters is not null;

    /// <summary>The declared argument types, or null when there are none.</summary>
    public StateMachine<TState, TTrigger>.TriggerWithParameters? Parameters { get; }
}
