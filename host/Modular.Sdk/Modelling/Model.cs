using System.Collections.Immutable;

namespace Modular.Sdk.Modelling;

/// <summary>What a regime adds to the platform's tables.</summary>
public sealed record Model
{
    /// <summary>Nothing added.</summary>
    public static Model Empty { get; } = new();

    /// <summary>Columns added to the trajectory: the facts that the lifecycle decides on.</summary>
    public ImmutableArray<ColumnDefinition> Trajectory { get; init; } = [];

    /// <summary>Columns added to the provider, for example its qualifications.</summary>
    public ImmutableArray<ColumnDefinition> Provider { get; init; } = [];

    /// <summary>Columns added to the contract with a provider.</summary>
    public ImmutableArray<ColumnDefinition> Contract { get; init; } = [];

    /// <summary>Columns added to the product sheet.</summary>
    public ImmutableArray<ColumnDefinition> ProductSheet { get; init; } = [];

    /// <summary>Columns added to the participant. No medical data and no citizen service number (COM-08).</summary>
    public ImmutableArray<ColumnDefinition> Participant { get; init; } = [];

    /// <summary>Tables of the regime's own, whose rows belong to a trajectory.</summary>
    public ImmutableArray<TableDefinition> Tables { get; init; } = [];
}
