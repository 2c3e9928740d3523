namespace Stateless;

/// <summary>
/// No handler took the trigger: it is unknown in the state and its superstates, or guards were not met.
/// An addition of this stand-in; code that must also run on the package catches <see cref="InvalidOperationException"/>.
/// </summary>
public sealed class UnhandledTriggerException : InvalidOperationException
{
    internal UnhandledTriggerException(object state, object trigger, ICollection<string>? unmetGuards, IEnumerable<object> permitted)
        : base(Describe(state, trigger, unmetGuards))
    {
        State = state;
        Trigger = trigger;
        UnmetGuards = [.. unmetGuards ?? []];
        PermittedTriggers = [.. permitted];
    }

    /// <summary>The state the machine was, and still is, in.</summary>
    public object State { get; }

    /// <summary>The trigger that was refused.</summary>
    public object Trigger { get; }

    /// <summary>Descriptions of the guards that were not met; empty when the trigger is unknown here.</summary>
    public IReadOnlyList<string> UnmetGuards { get; }

    /// <summary>
    /// What could be fired instead. Guards that need arguments or must be awaited are taken as met, since neither can be judged here.
    /// </summary>
    public IReadOnlyList<object> PermittedTriggers { get; }

    private static string Describe(object state, object trigger, ICollection<string>? unmetGuards) => unmetGuards is { Count: > 0 }
        ? $"Trigger '{trigger}' is valid for transition from state '{state}' but guard conditions are not met. "
            + $"Guard descriptions: '{string.Join(", ", unmetGuards)}'."
        : $"No valid leaving transitions are permitted from state '{state}' for trigger '{trigger}'. Consider ignoring the trigger.";
}
