using System.Collections.Immutable;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Tariffs;

/// <summary>A proposal for what is still to be paid, or paid back, when a trajectory ends early. A person decides.</summary>
/// <param name="EndedOn">The last day of service.</param>
/// <param name="Proposed">What may still be invoiced; negative is to be credited.</param>
/// <param name="Explanation">How the proposal came about.</param>
/// <param name="Conditions">What must hold for the provider to be paid, and whether it does.</param>
/// <param name="Reports">Whether each report was in time.</param>
public sealed record Settlement(
    LocalDate EndedOn,
    Money Proposed,
    Calculation Explanation,
    ImmutableArray<SettlementCondition> Conditions,
    ImmutableArray<ReportTimeliness> Reports);
