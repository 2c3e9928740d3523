using NodaTime;

namespace Modular.Engine.Indicators;

/// <summary>One case behind a figure.</summary>
/// <param name="Source">What is counted: the resource name of a trajectory, entry or statement.</param>
/// <param name="Key">Unique for the indicator within what is counted.</param>
/// <param name="On">The date by which it falls in the period; for a stock, the first day in stock.</param>
/// <param name="Until">For a stock, the first day out of stock; null while it is in, and for other kinds.</param>
/// <param name="Met">Whether it counts in the numerator of a share.</param>
/// <param name="Value">Its value; null where cases are only counted.</param>
public sealed record IndicatorCase(string Source, string Key, LocalDate On, LocalDate? Until, bool Met, decimal? Value);
