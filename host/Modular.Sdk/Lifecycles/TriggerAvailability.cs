using System.Collections.Immutable;
using Modular.Sdk.Rules;

namespace Modular.Sdk.Lifecycles;

/// <summary>Whether a trigger could be fired now, and if not, why.</summary>
/// <param name="Trigger">The trigger's name.</param>
/// <param name="Permitted">Whether the state and the trajectory's facts allow it, leaving its arguments aside.</param>
/// <param name="Unmet">The guards that do not hold; empty when permitted, and when the state knows no such trigger.</param>
public sealed record TriggerAvailability(string Trigger, bool Permitted, ImmutableArray<Violation> Unmet)
{
    /// <summary>Whether the state knows the trigger at all.</summary>
    public bool KnownInState => Permitted || !Unmet.IsEmpty;
}
