using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Trajectories;

/// <summary>A trigger that the state knows, and whether it can be fired.</summary>
/// <param name="Definition">The trigger.</param>
/// <param name="Availability">Whether state and facts allow it.</param>
/// <param name="RolePermitted">Whether the caller's role may fire it.</param>
public sealed record TriggerOffer(TriggerDefinition Definition, TriggerAvailability Availability, bool RolePermitted);
