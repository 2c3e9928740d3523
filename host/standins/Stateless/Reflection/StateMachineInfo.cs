namespace Stateless.Reflection;

/// <summary>Everything configured in a machine.</summary>
public sealed class StateMachineInfo
{
    internal StateMachineInfo(IEnumerable<StateInfo> states, Type stateType, Type triggerType, StateInfo initialState)
    {
        States = states;
        StateType = stateType;
        TriggerType = triggerType;
        InitialState = initialState;
    }

    /// <summary>The state the machine was made in; carries no transitions or relatives.</summary>
    public StateInfo InitialState { get; }

    /// <summary>Every state that is configured, and then every fixed destination that is not.</summary>
    public IEnumerable<StateInfo> States { get; }

    /// <summary>The type of the states.</summary>
    public Type StateType { get; }

    /// <summary>The type of the triggers.</summary>
    public Type TriggerType { get; }
}
