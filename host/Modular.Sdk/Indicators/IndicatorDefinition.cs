using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Indicators;

/// <summary>A figure over trajectories, entries and statements: a KPI with its norm.</summary>
/// <param name="Name">Stable, lower case with underscores, for example <c>start_registration</c>.</param>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="Kind">How it is computed.</param>
/// <param name="Label">What people read.</param>
public sealed record IndicatorDefinition(string Name, string RuleId, IndicatorKind Kind, LocalizedText Label)
{
    /// <summary>How the norm is compared.</summary>
    public IndicatorNorm Comparison { get; init; }

    /// <summary>The norm: a percentage of a share, else a value; shown even where it is not compared. Null when there is none.</summary>
    public decimal? Norm { get; init; }

    /// <summary>Whether a shortfall is steered on; one that is not is computed and shown only.</summary>
    public bool Steered { get; init; } = true;

    /// <summary>Decisions and further rules that it rests on.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
