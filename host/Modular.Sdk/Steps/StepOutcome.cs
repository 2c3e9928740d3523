using System.Collections.Immutable;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Sdk.Steps;

/// <summary>What a step comes to.</summary>
public sealed record StepOutcome
{
    /// <summary>Nothing to say.</summary>
    public static StepOutcome Nothing { get; } = new();

    /// <summary>Columns of the row that get a value; of a step that computes only. They are written with the row, and do not make steps run again.</summary>
    public FieldValues Changes { get; init; } = FieldValues.Empty;

    /// <summary>Columns of the row that are emptied; of a step that computes only.</summary>
    public ImmutableArray<string> Cleared { get; init; } = [];

    /// <summary>Why the write is refused; empty when it is not. The caller hears those of all steps of the stage at once.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];

    /// <summary>The rules that it applied, with their effect; no personal data in it.</summary>
    public ImmutableArray<AppliedRule> RulesApplied { get; init; } = [];

    /// <summary>A refusal for each violation; nothing to say when there is none.</summary>
    /// <param name="violations">What was found.</param>
    /// <returns>The outcome.</returns>
    public static StepOutcome Refuse(IEnumerable<Violation> violations) => new() { Violations = [.. violations] };
}
