using Modular.Calendars.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Days off and working days.</summary>
public static class CalendarView
{
    public static void Days(IAnsiConsole console, string title, IEnumerable<DayOff> days) => Blocks.Table(
        console,
        title,
        ["date", "weekday", "name", "kind", "counts", "resource"],
        days.Select(day => new[]
        {
            Cells.Of(day.Date), Weekday(day), Cells.Of(day.DisplayName), Cells.Of(day.Kind), day.Counts ? "yes" : "no", day.Name,
        }));

    public static void Count(IAnsiConsole console, AddWorkingDaysResponse counted)
    {
        console.WriteLine($"{Cells.Of(counted.Date)} by {Cells.Of(counted.Rule)}");
        Days(console, "Days off passed over", counted.Passed);
    }

    private static string Weekday(DayOff day) =>
        new DateOnly(day.Date.Year, day.Date.Month, day.Date.Day).DayOfWeek.ToString();
}
