using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>Monday to Friday, counted without walking: days are numbered from Monday 1 January of the year 1, which is 0.</summary>
internal static class Weekdays
{
    public static int Number(LocalDate date) => date.ToDateOnly().DayNumber;

    public static LocalDate Date(int number) => LocalDate.FromDateOnly(DateOnly.FromDayNumber(number));

    /// <summary>The n-th weekday after a day, or before it when n is negative; the day itself is not counted.</summary>
    public static int Add(int day, int weekdays)
    {
        // Weekdays before the day, the day itself included when counting forward. The n-th is the weekday with that many before it.
        var (week, place) = Math.DivRem(weekdays > 0 ? day + 1 : day, 7);
        var before = (week * 5) + Math.Min(place, 5) + weekdays - (weekdays > 0 ? 1 : 0);
        return (Math.DivRem(before, 5).Quotient * 7) + (before % 5);
    }
}
