namespace Stateless.Reflection;

/// <summary>A transition with one possible destination.</summary>
public sealed class FixedTransitionInfo : TransitionInfo
{
    internal FixedTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, StateInfo destination, bool isInternal)
        : base(trigger, guards, isInternal) => DestinationState = destination;

    /// <summary>Where it leads; the state itself for a reentry or an internal transition.</summary>
    public StateInfo DestinationState { get; }
}
