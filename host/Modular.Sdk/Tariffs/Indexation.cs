using System.Collections.Immutable;
using Modular.Sdk.Rules;

namespace Modular.Sdk.Tariffs;

/// <summary>New rates by an index, and how they came about; or what is missing. Never a guess.</summary>
public sealed record Indexation
{
    /// <summary>Every reason why it cannot be computed, for example a figure that is not on file; empty when it was.</summary>
    public ImmutableArray<Violation> Missing { get; init; } = [];

    /// <summary>The percentage, unrounded; null when it cannot be computed.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>The observations that were used; stored with the result.</summary>
    public ImmutableArray<IndexFigure> Used { get; init; } = [];

    /// <summary>The rates from the date on.</summary>
    public ImmutableArray<Rate> Rates { get; init; } = [];

    /// <summary>How they came about; null when it cannot be computed.</summary>
    public Calculation? Explanation { get; init; }
}
