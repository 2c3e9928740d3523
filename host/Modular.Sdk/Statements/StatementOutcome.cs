using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Sdk.Statements;

/// <summary>What a regime makes of a statement.</summary>
public sealed record StatementOutcome
{
    /// <summary>Every reason why the whole is refused; reasons about one line stand with the line.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>What the regime computes for the whole; with lines that do not stand left out.</summary>
    public FieldValues Computed { get; init; } = FieldValues.Empty;

    /// <summary>
    /// The lines: composed, or the given ones in the same order with what was computed and why any does not stand; then any that the regime
    /// adds, for example what is settled.
    /// </summary>
    public ImmutableArray<StatementLine> Lines { get; init; } = [];

    /// <summary>Flags for people.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>What it adds to the indicators.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>The rules that the outcome rests on.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];
}
