using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>Contract terms in calendar weeks and months (COM-02). Due dates are inclusive: due on the date is in time.</summary>
public static class Terms
{
    /// <summary>The last date that is within n weeks after an event: the event plus 7n days.</summary>
    /// <param name="from">The date of the event, not counted.</param>
    /// <param name="weeks">Number of weeks, 0 or more.</param>
    /// <returns>The due date, inclusive.</returns>
    public static LocalDate Weeks(LocalDate from, int weeks) => from.PlusDays(7 * weeks);

    /// <summary>The date n months after (or before) another; a day that the month lacks becomes its last day.</summary>
    /// <param name="from">The anchor: always the first date of the series, never the previous result.</param>
    /// <param name="months">Number of months; negative counts backward.</param>
    /// <returns>The date.</returns>
    public static LocalDate Months(LocalDate from, int months) => from.PlusMonths(months);

    /// <summary>The last day of a trajectory of n months: n months after the start, less one day (DEC-14).</summary>
    /// <param name="start">The first day of service.</param>
    /// <param name="months">Number of months, at least 1.</param>
    /// <returns>The last day, inclusive.</returns>
    public static LocalDate LastDay(LocalDate start, int months) => start.PlusMonths(months).PlusDays(-1);
}
