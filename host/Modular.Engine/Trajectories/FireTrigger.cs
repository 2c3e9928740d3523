using Modular.Sdk.Values;

namespace Modular.Engine.Trajectories;

/// <summary>A trigger to fire.</summary>
/// <param name="Trajectory">Identifier of the trajectory.</param>
/// <param name="Trigger">The trigger's name.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Etag">The version that the caller saw; null to decide on whatever is there.</param>
public sealed record FireTrigger(string Trajectory, string Trigger, FieldValues Arguments, long? Etag);
