namespace Stateless.Reflection;

/// <summary>What a state does with a trigger.</summary>
public abstract class TransitionInfo
{
    private protected TransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards, bool isInternal)
    {
        Trigger = trigger;
        GuardConditionsMethodDescriptions = [.. guards];
        IsInternalTransition = isInternal;
    }

    /// <summary>The trigger.</summary>
    public TriggerInfo Trigger { get; }

    /// <summary>The guards, in order; empty when there are none.</summary>
    public IEnumerable<InvocationInfo> GuardConditionsMethodDescriptions { get; }

    /// <summary>Whether only an action runs and nothing moves.</summary>
    public bool IsInternalTransition { get; }
}
