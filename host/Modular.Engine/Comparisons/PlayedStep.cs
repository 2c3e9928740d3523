using System.Collections.Immutable;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;

namespace Modular.Engine.Comparisons;

/// <summary>A step of a course as it was played.</summary>
/// <param name="Step">What was fired; the order comes first.</param>
/// <param name="Definition">What the regime says of it.</param>
/// <param name="Status">What came of it.</param>
/// <param name="FromState">The state before; empty for the order.</param>
/// <param name="ToState">The state after; that of before when it was not done.</param>
/// <param name="Phase">The shared phase after; null when there is no state yet.</param>
public sealed record PlayedStep(
    CourseStep Step, TriggerDefinition Definition, CourseStepStatus Status, string FromState, string ToState, Phase? Phase)
{
    /// <summary>The rules that were applied.</summary>
    public ImmutableArray<AppliedRule> Rules { get; init; } = [];

    /// <summary>Flags that it raised.</summary>
    public ImmutableArray<Signal> Signals { get; init; } = [];

    /// <summary>Every reason why it was refused.</summary>
    public ImmutableArray<Violation> Violations { get; init; } = [];
}
