using Modular.Sdk.Values;

namespace Modular.Engine.Indicators;

/// <summary>Which measures to count.</summary>
/// <param name="Period">Dates of measures, both ends inclusive; a stock is counted on the last day.</param>
/// <param name="Provider">Only what counts for this provider; null for all.</param>
public sealed record IndicatorFilter(DatePeriod Period, string? Provider);
