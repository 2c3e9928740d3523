using System.Collections.Immutable;

namespace Modular.Sdk.Steps;

/// <summary>
/// A step of a regime in every write of a table's rows, whoever writes them: records, triggers, imports. Steps are pure: values in, an outcome
/// out. A step that does not come back within two seconds is given up, and the write with it.
/// </summary>
/// <param name="Name">A stable name, lower case with underscores, unique in the regime.</param>
/// <param name="Table">A table of the platform or of the regime.</param>
/// <param name="Stage">When it takes its turn.</param>
/// <param name="Order">Its place among the regime's steps of the same table and stage, from low to high. No two have the same.</param>
/// <param name="Run">What it does.</param>
public sealed record TableStep(string Name, string Table, StepStage Stage, int Order, Func<StepContext, StepOutcome> Run)
{
    /// <summary>When it is looked at; a step that computes is not asked about rows that are deleted.</summary>
    public ImmutableArray<StepEvent> Events { get; init; } = [StepEvent.Create, StepEvent.Update];

    /// <summary>The columns that it watches: it only runs when one of them really gets another value. Empty for any change.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The rules that it enforces or applies; all of them stand in the regime's rule book.</summary>
    public ImmutableArray<string> RuleIds { get; init; } = [];
}
