namespace Stateless.Reflection;

/// <summary>A transition whose destination is chosen when it is fired.</summary>
public sealed class DynamicTransitionInfo : TransitionInfo
{
    private DynamicTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, InvocationInfo selector, DynamicStateInfos? possible)
        : base(trigger, guards, isInternal: false)
    {
        DestinationStateSelectorDescription = selector;
        PossibleDestinationStates = possible;
    }

    /// <summary>What chooses the destination.</summary>
    public InvocationInfo DestinationStateSelectorDescription { get; }

    /// <summary>The destinations that were declared possible, or null when none were.</summary>
    public DynamicStateInfos? PossibleDestinationStates { get; }

    /// <summary>Describes such a transition.</summary>
    public static DynamicTransitionInfo Create<TTrigger>(
        TTrigger trigger,
        IEnumerable<InvocationInfo>? guards,
        InvocationInfo selector,
        DynamicStateInfos? possibleStates)
        where TTrigger : notnull => new(new TriggerInfo(trigger), guards ?? [], selector, possibleStates);
}
