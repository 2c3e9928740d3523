namespace Stateless.Reflection;

/// <summary>A trigger that is taken and does nothing.</summary>
public sealed class IgnoredTransitionInfo : TransitionInfo
{
    internal IgnoredTransitionInfo(TriggerInfo trigger, IEnumerable<InvocationInfo> guards)
        : base(trigger, guards, isInternal: false)
    {
    }
}
