using NodaTime;

namespace Modular.Sdk.Indicators;

/// <summary>
/// One case that an indicator counts. The host keeps it as a row; a later measure of the same indicator and key, by the same trajectory,
/// entry or statement, replaces it.
/// </summary>
/// <param name="Indicator">The indicator's name, from <see cref="IndicatorDefinition.Name"/>.</param>
/// <param name="Key">Unique for the indicator within the trajectory, entry or statement, for example <c>progress_2</c>.</param>
/// <param name="On">The date by which it falls in a period; for a stock, the first day in stock.</param>
public sealed record Measure(string Indicator, string Key, LocalDate On)
{
    /// <summary>Whether it counts in the numerator too; every measure counts in the denominator.</summary>
    public bool Met { get; init; }

    /// <summary>The value of an average, for example a score or a number of days; null where only cases are counted.</summary>
    public decimal? Value { get; init; }

    /// <summary>For a stock: the first day on which it is out of stock (exclusive); null while it is in.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether the measure is withdrawn: an earlier one of the same key no longer counts.</summary>
    public bool Withdrawn { get; init; }
}
