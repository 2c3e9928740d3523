using Modular.Sdk.Calendar;
using NodaTime;

namespace Modular.Sdk.Tests.Calendar;

/// <summary>
/// Working days written out apart from the product: one day at a time, holidays by their distance from a tabled Easter.
/// </summary>
internal sealed class NaiveCalendar(CalendarPreset preset, LiberationDay liberationDay, IReadOnlySet<LocalDate> own)
{
    private static readonly Dictionary<int, LocalDate> Easters = new (int Year, int Month, int Day)[]
    {
        (2018, 4, 1), (2019, 4, 21), (2020, 4, 12), (2021, 4, 4), (2022, 4, 17), (2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5),
        (2027, 3, 28), (2028, 4, 16), (2029, 4, 1), (2030, 4, 21), (2031, 4, 13), (2032, 3, 28), (2033, 4, 17), (2034, 4, 9), (2035, 3, 25),
    }.ToDictionary(easter => easter.Year, easter => new LocalDate(easter.Year, easter.Month, easter.Day));

    private static readonly HashSet<LocalDate> Decreed =
    [
        new(2023, 4, 28), new(2023, 5, 19), new(2024, 5, 10), new(2024, 12, 27), new(2025, 5, 30), new(2026, 1, 2), new(2026, 5, 15),
        new(2027, 5, 7), new(2028, 4, 28), new(2028, 5, 26),
    ];

    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !own.Contains(date) && !IsHoliday(date);

    public LocalDate Add(LocalDate date, int days)
    {
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.PlusDays(Math.Sign(days));
            left -= IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }

    private bool IsHoliday(LocalDate date)
    {
        var office = preset == CalendarPreset.CommonOffice;
        var fromEaster = Period.DaysBetween(Easters[date.Year], date);
        var king = new LocalDate(date.Year, 4, 27).DayOfWeek == IsoDayOfWeek.Sunday ? 26 : 27;
        var isLiberationDayOff = !office || liberationDay switch
        {
            LiberationDay.EveryYear => true,
            LiberationDay.LustrumYears => date.Year is 2020 or 2025 or 2030 or 2035,
            _ => false,
        };
        return fromEaster is 1 or 39 or 50
            || (fromEaster == -2 && !office)
            || (date.Month, date.Day) is (1, 1) or (12, 25) or (12, 26)
            || (date.Month, date.Day) == (4, king)
            || ((date.Month, date.Day) == (5, 5) && isLiberationDayOff)
            || (preset == CalendarPreset.AtwStrict && Decreed.Contains(date));
    }
}
