using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Sdk.Comparison;

/// <summary>How a case would go under a regime: an order and the triggers after it. The host plays it on the regime's own machine.</summary>
public sealed record Course
{
    /// <summary>Why the regime has no place for such a case; empty when it has.</summary>
    public ImmutableArray<Violation> Refused { get; init; } = [];

    /// <summary>The participant, provider, contract, product sheet and rates that a typical order refers to.</summary>
    public ReferenceData Reference { get; init; } = new();

    /// <summary>The arguments of the order.</summary>
    public FieldValues Order { get; init; } = FieldValues.Empty;

    /// <summary>What happens next, in order.</summary>
    public ImmutableArray<CourseStep> Steps { get; init; } = [];
}
