using System.Collections.Immutable;
using Modular.Sdk.Contracting;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Sdk.Statements;

/// <summary>A statement that is about to be submitted.</summary>
public sealed record StatementContext
{
    /// <summary>The definition's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The role of the caller.</summary>
    public required string Role { get; init; }

    /// <summary>The period it covers.</summary>
    public required DatePeriod Period { get; init; }

    /// <summary>What the submitter filled in for the whole.</summary>
    public FieldValues Values { get; init; } = FieldValues.Empty;

    /// <summary>The lines as filled in, in order; empty when the regime composes them.</summary>
    public ImmutableArray<StatementLine> Given { get; init; } = [];

    /// <summary>
    /// The provider's trajectories by <see cref="StatementDefinition.Scope"/> and those that given lines name, by order date. A line that
    /// names a trajectory that is not here names one that the provider does not have.
    /// </summary>
    public IReadOnlyList<StatementCase> Cases { get; init; } = [];

    /// <summary>
    /// Lines that stand in earlier statements of the kind, that were not returned, about the same trajectories; about none where a given
    /// line is; and those with a negative amount, whatever they are about, so that nothing is settled twice.
    /// </summary>
    public ImmutableArray<StatementLine> Earlier { get; init; } = [];

    /// <summary>The provider, with its earlier statements and entries.</summary>
    public required ProviderContext Provider { get; init; }

    /// <summary>The tenant's rates, all dates.</summary>
    public ImmutableArray<Rate> Rates { get; init; } = [];
}
