using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>Working days: Monday to Friday except public holidays (COM-03) and further days off that are data.</summary>
public sealed class WorkingDays
{
    private static readonly ConcurrentDictionary<int, IReadOnlySet<LocalDate>> Holidays = new();
    private readonly ImmutableHashSet<LocalDate> furtherDaysOff;

    /// <summary>Makes a calendar.</summary>
    /// <param name="furtherDaysOff">Days off beside the computed holidays, for example decreed days.</param>
    public WorkingDays(params IEnumerable<LocalDate> furtherDaysOff) => this.furtherDaysOff = [.. furtherDaysOff];

    /// <summary>The calendar with the computed holidays only.</summary>
    public static WorkingDays Standard { get; } = new();

    /// <summary>Says whether a date is a working day.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Whether people are expected to work.</returns>
    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && !Holidays.GetOrAdd(date.Year, PublicHolidays.Of).Contains(date)
        && !furtherDaysOff.Contains(date);

    /// <summary>The n-th working day after (or before) a date. The date itself is not counted: counting starts the day after.</summary>
    /// <param name="date">The date of the event.</param>
    /// <param name="days">Number of working days; negative counts backward; 0 gives the date itself.</param>
    /// <returns>The n-th working day.</returns>
    public LocalDate Add(LocalDate date, int days)
    {
        var step = Math.Sign(days);
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.PlusDays(step);
            if (IsWorkingDay(date))
            {
                left--;
            }
        }

        return date;
    }

    /// <summary>The date itself when it is a working day, else the next one (COM-04, where a region chose to move terms).</summary>
    /// <param name="date">A due date.</param>
    /// <returns>The first working day on or after the date.</returns>
    public LocalDate OnOrAfter(LocalDate date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.PlusDays(1);
        }

        return date;
    }
}
