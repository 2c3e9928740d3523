using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Tariffs;

/// <summary>A step of a calculation, and the steps it rests on: enough to do it again by hand.</summary>
/// <param name="Label">What is computed.</param>
/// <param name="RuleId">The rule or decision that says how.</param>
/// <param name="Formula">The formula in words and numbers, for example <c>1234.57 x 50%</c>.</param>
/// <param name="Result">The result as people write it, in invariant notation.</param>
public sealed record Calculation(LocalizedText Label, string RuleId, string Formula, string Result)
{
    /// <summary>The values that went in.</summary>
    public ImmutableArray<CalculationInput> Inputs { get; init; } = [];

    /// <summary>How the result was rounded; null when it was exact.</summary>
    public string? Rounding { get; init; }

    /// <summary>The steps this one rests on.</summary>
    public ImmutableArray<Calculation> Steps { get; init; } = [];
}
