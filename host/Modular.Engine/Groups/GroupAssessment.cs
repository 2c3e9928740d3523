using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Contracting;

namespace Modular.Engine.Groups;

/// <summary>How a provider stands in a calendar year, over a group and in each member.</summary>
/// <param name="TradeRegisterNumber">By which it is the same provider in every member.</param>
/// <param name="DisplayName">What people call it in the first member that has it.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Total">Over all members that could be read: by thresholds that hold for the region as a whole.</param>
/// <param name="Regime">The regime, for citations.</param>
/// <param name="Parts">Per member, in ordinal order: by thresholds that hold for one municipality.</param>
public sealed record GroupAssessment(
    string TradeRegisterNumber,
    string DisplayName,
    int Year,
    ProviderAssessment Total,
    IRegime Regime,
    ImmutableArray<MemberAssessment> Parts);
