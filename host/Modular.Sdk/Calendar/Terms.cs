using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>
/// Terms in calendar days, weeks, months and years (COM-02). Due dates are inclusive: due on the date is in time. Modules count dates by these
/// and by <see cref="WorkingDays"/> only, so that every region counts alike.
/// </summary>
/// <remarks>
/// Months and years always count from the first date of a series, never from the previous result: 31 January and one month and one month is
/// 28 March, 31 January and two months is 31 March.
/// </remarks>
public static class Terms
{
    /// <summary>The last date that is within n days after an event; the day of the event is not counted.</summary>
    /// <param name="from">The date of the event.</param>
    /// <param name="days">Number of calendar days; negative counts backward.</param>
    /// <returns>The due date, inclusive.</returns>
    public static LocalDate Days(LocalDate from, int days) => from.PlusDays(days);

    /// <summary>The last date that is within n weeks after an event: the event plus 7n days.</summary>
    /// <param name="from">The date of the event, not counted.</param>
    /// <param name="weeks">Number of weeks; negative counts backward.</param>
    /// <returns>The due date, inclusive.</returns>
    public static LocalDate Weeks(LocalDate from, int weeks) => from.PlusDays(7 * weeks);

    /// <summary>The date n months after (or before) another; a day that the month lacks becomes its last day.</summary>
    /// <param name="from">The anchor: always the first date of the series, never the previous result.</param>
    /// <param name="months">Number of months; negative counts backward.</param>
    /// <returns>The date.</returns>
    public static LocalDate Months(LocalDate from, int months) => from.PlusMonths(months);

    /// <summary>The date n years after (or before) another; 29 February becomes the 28th in years that lack it.</summary>
    /// <param name="from">The anchor: always the first date of the series, never the previous result.</param>
    /// <param name="years">Number of years; negative counts backward.</param>
    /// <returns>The date.</returns>
    public static LocalDate Years(LocalDate from, int years) => from.PlusYears(years);

    /// <summary>The last date that is before another: 'before 1 February' is 31 January at the latest.</summary>
    /// <param name="date">The first date that is too late.</param>
    /// <returns>The day before it.</returns>
    public static LocalDate Before(LocalDate date) => date.PlusDays(-1);

    /// <summary>The first date that is after another: what a period that ends is followed by.</summary>
    /// <param name="date">The last date of what comes first.</param>
    /// <returns>The day after it.</returns>
    public static LocalDate After(LocalDate date) => date.PlusDays(1);

    /// <summary>The last day of a trajectory of n months (DEC-14), counted from its start also after an extension.</summary>
    /// <param name="start">The first day of service.</param>
    /// <param name="months">Number of months, at least 1.</param>
    /// <param name="convention">Which day of the last month; default the day before.</param>
    /// <returns>The last day, inclusive.</returns>
    public static LocalDate LastDay(LocalDate start, int months, EndDateConvention convention = EndDateConvention.DayBefore) =>
        convention == EndDateConvention.SameDay ? Months(start, months) : Before(Months(start, months));

    /// <summary>The n-th stretch of a number of months from an anchor: the second quarter, the third year.</summary>
    /// <param name="anchor">The first day of the first stretch.</param>
    /// <param name="months">The length of a stretch in months, at least 1: 3 for quarters, 12 for years.</param>
    /// <param name="number">Which stretch; the first is 1.</param>
    /// <returns>The stretch; the next one starts on the day after it.</returns>
    public static DatePeriod Stretch(LocalDate anchor, int months, int number) =>
        new(Months(anchor, months * (number - 1)), LastDay(anchor, months * number));

    /// <summary>The calendar month in which a date lies.</summary>
    /// <param name="date">The date.</param>
    /// <returns>From the first of the month to its last day.</returns>
    public static DatePeriod Month(LocalDate date) => Stretch(new LocalDate(date.Year, date.Month, 1), 1, 1);

    /// <summary>The calendar quarter in which a date lies.</summary>
    /// <param name="date">The date.</param>
    /// <returns>From 1 January, April, July or October, for three months.</returns>
    public static DatePeriod Quarter(LocalDate date) => Stretch(new LocalDate(date.Year, (((date.Month - 1) / 3) * 3) + 1, 1), 3, 1);

    /// <summary>A calendar year.</summary>
    /// <param name="year">The year.</param>
    /// <returns>From 1 January to 31 December.</returns>
    public static DatePeriod Year(int year) => new(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));

    /// <summary>A due date, moved off a day off where the region chose so (COM-04).</summary>
    /// <param name="due">The due date of a term that counts forward. A term that counts backward never moves (art. 1(2)): do not pass it here.</param>
    /// <param name="policy">Whether it moves.</param>
    /// <param name="calendar">The tenant's working days.</param>
    /// <returns>The due date, inclusive.</returns>
    public static LocalDate Roll(LocalDate due, RollPolicy policy, WorkingDays calendar) =>
        policy == RollPolicy.Atw ? calendar.OnOrAfter(due) : due;
}
