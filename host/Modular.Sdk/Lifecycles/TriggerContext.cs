using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>A trigger that is fired, or asked about, on a trajectory.</summary>
public sealed record TriggerContext : TrajectoryContext
{
    /// <summary>The trigger's name.</summary>
    public required string Trigger { get; init; }

    /// <summary>The role of the caller.</summary>
    public required string Role { get; init; }

    /// <summary>
    /// The arguments: known, typed and within bounds. Empty when the host only asks what is permitted.
    /// </summary>
    public FieldValues Arguments { get; init; } = FieldValues.Empty;
}
