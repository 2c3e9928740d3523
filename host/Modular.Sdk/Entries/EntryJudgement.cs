using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Sdk.Entries;

/// <summary>What a regime says of an entry.</summary>
public sealed record EntryJudgement
{
    /// <summary>Every reason why it is refused; empty when it is recorded.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>The columns that the regime fills in.</summary>
    public FieldValues Computed { get; init; } = FieldValues.Empty;

    /// <summary>Flags for people.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>What it adds to the indicators.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>The rules that the judgement rests on.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];
}
