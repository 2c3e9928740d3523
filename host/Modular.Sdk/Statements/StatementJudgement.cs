using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;

namespace Modular.Sdk.Statements;

/// <summary>What a regime says of a step of a statement.</summary>
public sealed record StatementJudgement
{
    /// <summary>Every reason why the step is refused; empty when it may go on.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>Flags for people.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>What it adds to the indicators.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>The rules that the judgement rests on.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];
}
