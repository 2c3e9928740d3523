namespace Stateless;

public partial class StateMachine<TState, TTrigger>
{
    /// <summary>Declares the argument types of a trigger; from then on its arguments are checked.</summary>
    /// <exception cref="InvalidOperationException">They were declared before.</exception>
    public TriggerWithParameters SetTriggerParameters(TTrigger trigger, params Type[] argumentTypes) =>
        Remember(new TriggerWithParameters(trigger, argumentTypes));

    /// <summary>Declares that a trigger takes one argument.</summary>
    /// <exception cref="InvalidOperationException">Its types were declared before.</exception>
    public TriggerWithParameters<TArg0> SetTriggerParameters<TArg0>(TTrigger trigger) =>
        Remember(new TriggerWithParameters<TArg0>(trigger));

    /// <summary>Declares that a trigger takes two arguments.</summary>
    /// <exception cref="InvalidOperationException">Its types were declared before.</exception>
    public TriggerWithParameters<TArg0, TArg1> SetTriggerParameters<TArg0, TArg1>(TTrigger trigger) =>
        Remember(new TriggerWithParameters<TArg0, TArg1>(trigger));

    /// <summary>Declares that a trigger takes three arguments.</summary>
    /// <exception cref="InvalidOperationException">Its types were declared before.</exception>
    public TriggerWithParameters<TArg0, TArg1, TArg2> SetTriggerParameters<TArg0, TArg1, TArg2>(TTrigger trigger) =>
        Remember(new TriggerWithParameters<TArg0, TArg1, TArg2>(trigger));

    private T Remember<T>(T parameters)
        where T : TriggerWithParameters => declared.TryAdd(parameters.Trigger, parameters)
        ? parameters
        : throw new InvalidOperationException($"Parameters for the trigger '{parameters.Trigger}' have already been configured.");
}
