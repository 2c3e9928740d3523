using Modular.Sdk.Calendar;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Reporting;

/// <summary>Meetings at a fixed interval, each paired with the meeting that was held for it.</summary>
public static class MeetingSchedule
{
    /// <summary>
    /// The meetings that are due from a first day on, counted from that day and never from the previous meeting. A meeting that was held
    /// counts for the first period that still lacks one; one that was held before a period began does not count for it.
    /// </summary>
    /// <param name="from">The first day, from which intervals count.</param>
    /// <param name="everyMonths">The interval in months, at least 1.</param>
    /// <param name="until">The last day on which a meeting may fall due, inclusive.</param>
    /// <param name="held">Dates of the meetings that were held, in any order.</param>
    /// <returns>Number from 1, the period that the meeting closes with its due date as last day, and the date on which it was held or null.</returns>
    public static IReadOnlyList<(int Number, DatePeriod Period, LocalDate? HeldOn)> Of(
        LocalDate from, int everyMonths, LocalDate until, IEnumerable<LocalDate> held)
    {
        var waiting = new Queue<LocalDate>(held.Order());
        var meetings = new List<(int, DatePeriod, LocalDate?)>();
        var previous = from;
        for (var number = 1; Terms.Months(from, everyMonths * number) is var due && due <= until; number++)
        {
            while (waiting.TryPeek(out var early) && early <= previous)
            {
                waiting.Dequeue();
            }

            meetings.Add((number, new DatePeriod(previous, due), waiting.TryDequeue(out var on) ? on : null));
            previous = due;
        }

        return meetings;
    }
}
