namespace Stateless.Reflection;

/// <summary>A state and what is configured for it. The start state given on its own has neither transitions nor relatives.</summary>
public sealed class StateInfo
{
    internal StateInfo(object underlyingState) => UnderlyingState = underlyingState;

    /// <summary>The state itself.</summary>
    public object UnderlyingState { get; }

    /// <summary>The states directly inside it.</summary>
    public IEnumerable<StateInfo>? Substates { get; internal set; }

    /// <summary>The state around it, if any.</summary>
    public StateInfo? Superstate { get; internal set; }

    /// <summary>What runs on entry, in order.</summary>
    public IEnumerable<ActionInfo> EntryActions { get; internal set; } = [];

    /// <summary>What runs on activation, in order.</summary>
    public IEnumerable<InvocationInfo> ActivateActions { get; internal set; } = [];

    /// <summary>What runs on deactivation, in order.</summary>
    public IEnumerable<InvocationInfo> DeactivateActions { get; internal set; } = [];

    /// <summary>What runs on exit, in order.</summary>
    public IEnumerable<InvocationInfo> ExitActions { get; internal set; } = [];

    /// <summary>The fixed and then the dynamic transitions.</summary>
    public IEnumerable<TransitionInfo>? Transitions => FixedTransitions is null || DynamicTransitions is null
        ? null
        : FixedTransitions.Concat<TransitionInfo>(DynamicTransitions);

    /// <summary>Transitions with one destination: per trigger, permits, then reentries, then internal ones.</summary>
    public IEnumerable<FixedTransitionInfo>? FixedTransitions { get; internal set; }

    /// <summary>Transitions whose destination is chosen when fired.</summary>
    public IEnumerable<DynamicTransitionInfo>? DynamicTransitions { get; internal set; }

    /// <summary>Triggers that are taken and do nothing.</summary>
    public IEnumerable<IgnoredTransitionInfo>? IgnoredTriggers { get; internal set; }

    /// <summary>The state as text.</summary>
    public override string ToString() => UnderlyingState.ToString() ?? "<null>";
}
