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

    /// <summary>The tenant's rates, all dates.</summary>
    public ImmutableArray<Rate> Rates { get; init; } = [];
}
