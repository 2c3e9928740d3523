using System.Collections.Immutable;
using Modular.Engine.Records;
using Modular.Sdk;
using Modular.Sdk.Tariffs;
using NodaTime;

namespace Modular.Engine.Tariffs;

/// <summary>An indexation as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Id">Its identifier; empty when it is proposed or only tried.</param>
/// <param name="On">The first day on which the new rates hold.</param>
/// <param name="Percentage">The percentage, not rounded.</param>
/// <param name="Used">The observations that it rests on.</param>
/// <param name="Rates">The new rates.</param>
/// <param name="Explanation">How they came about.</param>
/// <param name="Regime">For citations; null when the tenant's regime is not loaded.</param>
public sealed record IndexationView(
    string Tenant, string Id, LocalDate On, decimal Percentage, ImmutableArray<IndexFigure> Used, ImmutableArray<RecordView> Rates,
    Calculation Explanation, IRegime? Regime)
{
    /// <summary>The tenant's date on which it was applied; null when it is proposed.</summary>
    public LocalDate? AppliedOn { get; init; }

    /// <summary>Who applied it: an opaque identifier.</summary>
    public string AppliedBy { get; init; } = "";
}
