using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Comparison;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Comparisons;

/// <summary>What a regime does with a case.</summary>
/// <param name="Regime">The regime.</param>
/// <param name="Course">How it says the case goes, or why it has no place for it.</param>
public sealed record ComparedRegime(IRegime Regime, Course Course)
{
    /// <summary>The order and the steps after it; empty when the case is refused.</summary>
    public ImmutableArray<PlayedStep> Steps { get; init; } = [];

    /// <summary>The trajectory after the last step that was done; null when there is none.</summary>
    public TrajectorySnapshot? Trajectory { get; init; }

    /// <summary>The date of that step: lateness is as of then.</summary>
    public LocalDate EndedOn { get; init; }

    /// <summary>The price and its instalments; null when there is no trajectory.</summary>
    public Quote? Quote { get; init; }

    /// <summary>The proposal for an early end; null when there is nothing to settle.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>Whether the regime has a place for such a case and took the order.</summary>
    public bool Taken => Trajectory is not null;

    /// <summary>Why not; empty when it did.</summary>
    public ImmutableArray<Violation> Refused => Taken ? [] : [.. Course.Refused, .. Steps.SelectMany(step => step.Violations)];

    /// <summary>All that was earned.</summary>
    public Money Earned => (Trajectory?.BillableMoments ?? []).Select(moment => moment.Amount).Sum();

    /// <summary>The date on which each phase was first reached.</summary>
    public IEnumerable<KeyValuePair<Phase, LocalDate>> Phases => Steps
        .Where(step => step is { Status: CourseStepStatus.Done, Phase: not null })
        .GroupBy(step => step.Phase!.Value)
        .Select(steps => KeyValuePair.Create(steps.Key, steps.Min(step => step.Step.On)))
        .OrderBy(pair => pair.Key);
}
