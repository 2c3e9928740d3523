using System.Collections.Immutable;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>The rows that a trajectory refers to, and the rate cards of its tenant.</summary>
public sealed record ReferenceData
{
    /// <summary>The participant's columns; see <see cref="ParticipantFields"/>.</summary>
    public FieldValues Participant { get; init; } = FieldValues.Empty;

    /// <summary>The provider's columns.</summary>
    public FieldValues Provider { get; init; } = FieldValues.Empty;

    /// <summary>The contract's columns, or null when the provider has none; see <see cref="ContractFields"/>.</summary>
    public FieldValues? Contract { get; init; }

    /// <summary>The product sheet's columns, or null; see <see cref="ProductSheetFields"/>.</summary>
    public FieldValues? ProductSheet { get; init; }

    /// <summary>
    /// Gives the participant's other trajectories in the tenant, by order date and without their deadlines, reports and rows; read when first
    /// asked for. Null: there are none. Ask <see cref="Others"/>.
    /// </summary>
    public Func<ImmutableArray<TrajectorySnapshot>>? OtherTrajectories { get; init; }

    /// <summary>The tenant's rates, all dates.</summary>
    public ImmutableArray<Rate> Rates { get; init; } = [];

    /// <summary>The participant's other trajectories in the tenant, by order date, columns only.</summary>
    /// <returns>The trajectories; empty when there are none.</returns>
    public ImmutableArray<TrajectorySnapshot> Others() => OtherTrajectories?.Invoke() ?? [];
}
