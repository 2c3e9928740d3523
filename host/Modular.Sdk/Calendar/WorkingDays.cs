using System.Collections.Concurrent;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>Working days: Monday to Friday except the days off that the calendar counts (COM-03). Safe for several threads.</summary>
public sealed class WorkingDays
{
    private static readonly LocalizedText FurtherName = new("Vrije dag", "Day off");
    private readonly ConcurrentDictionary<int, int[]> daysOff = new();
    private readonly ILookup<int, DayOff> further;
    private readonly CalendarPreset preset;
    private readonly LiberationDay liberationDay;

    /// <summary>Makes a calendar by a preset.</summary>
    /// <param name="preset">Which days off count.</param>
    /// <param name="liberationDay">When 5 May is one, for <see cref="CalendarPreset.CommonOffice"/>.</param>
    /// <param name="further">Days off that cannot be computed; those that are decreed count where the preset has it so.</param>
    public WorkingDays(CalendarPreset preset, LiberationDay liberationDay, IEnumerable<DayOff> further) =>
        (this.preset, this.liberationDay, this.further) = (preset, liberationDay, further.OrderBy(day => day.On).ToLookup(day => day.On.Year));

    /// <summary>Makes a calendar for contract terms.</summary>
    /// <param name="furtherDaysOff">Days off beside the computed holidays.</param>
    public WorkingDays(params IEnumerable<LocalDate> furtherDaysOff)
        : this(CalendarPreset.Contract, LiberationDay.EveryYear, furtherDaysOff.Select(date => new DayOff(date, DayOffKind.Own, FurtherName)))
    {
    }

    /// <summary>The calendar with the computed holidays only.</summary>
    public static WorkingDays Standard { get; } = new();

    /// <summary>Says whether a date is a working day.</summary>
    /// <param name="date">The date, in year 1583 or later.</param>
    /// <returns>Whether people are expected to work.</returns>
    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && Array.BinarySearch(DaysOff(date.Year), Weekdays.Number(date)) < 0;

    /// <summary>The n-th working day after (or before) a date. The date itself is not counted: counting starts the day after.</summary>
    /// <param name="date">The date of the event.</param>
    /// <param name="days">Number of working days; negative counts backward; 0 gives the date itself.</param>
    /// <returns>The n-th working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer lies beyond the year 9999.</exception>
    public LocalDate Add(LocalDate date, int days)
    {
        // Weekdays are counted at once; each day off that was passed asks for one weekday more.
        var at = Weekdays.Number(date);
        for (var left = days; left != 0;)
        {
            var next = Weekdays.Add(at, left);
            left = left > 0 ? Off(at + 1, next) : -Off(next, at - 1);
            at = next;
        }

        return Weekdays.Date(at);
    }

    /// <summary>The date itself when it is a working day, else the next one.</summary>
    /// <param name="date">A date.</param>
    /// <returns>The first working day on or after the date.</returns>
    public LocalDate OnOrAfter(LocalDate date) => IsWorkingDay(date) ? date : Add(date, 1);

    /// <summary>The date itself when it is a working day, else the one before.</summary>
    /// <param name="date">A date.</param>
    /// <returns>The last working day on or before the date.</returns>
    public LocalDate OnOrBefore(LocalDate date) => IsWorkingDay(date) ? date : Add(date, -1);

    /// <summary>Holidays, decreed days and own days off of a period, whether this calendar counts them or not.</summary>
    /// <param name="period">The period.</param>
    /// <returns>The days, by date; a date can stand there twice, for two reasons.</returns>
    public IEnumerable<DayOff> Known(DatePeriod period) => Enumerable
        .Range(period.Start.Year, period.End.Year - period.Start.Year + 1)
        .SelectMany(year => PublicHolidays.Named(year).Concat(further[year]).OrderBy(day => day.On))
        .Where(day => period.Contains(day.On));

    /// <summary>Says whether this calendar counts a day off of a kind.</summary>
    /// <param name="day">A day off.</param>
    /// <returns>Whether it is no working day for this reason; a day in a weekend is none for another.</returns>
    public bool Counts(DayOff day) => day.Kind switch
    {
        DayOffKind.GoodFriday => preset != CalendarPreset.CommonOffice,
        DayOffKind.LiberationDay => preset != CalendarPreset.CommonOffice
            || liberationDay == LiberationDay.EveryYear
            || (liberationDay == LiberationDay.LustrumYears && day.On.Year % 5 == 0),
        DayOffKind.Decreed => preset == CalendarPreset.AtwStrict,
        _ => true,
    };

    /// <summary>Days off from Monday to Friday between two day numbers, both inclusive; none when the second comes first.</summary>
    private int Off(int first, int last)
    {
        var found = 0;
        for (var year = Weekdays.Date(first).Year; first <= last && year <= Weekdays.Date(last).Year; year++)
        {
            found += DaysOff(year).Count(day => day >= first && day <= last);
        }

        return found;
    }

    private int[] DaysOff(int year) => daysOff.GetOrAdd(year, key =>
    [
        .. PublicHolidays.Named(key).Concat(further[key])
            .Where(day => Counts(day) && day.On.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))
            .Select(day => Weekdays.Number(day.On)).Distinct().Order(),
    ]);
}
