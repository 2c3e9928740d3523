using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>The generally recognised public holidays of the Algemene termijnenwet, art. 3 (COM-03), computed per year.</summary>
public static class PublicHolidays
{
    /// <summary>
    /// The holidays of a year: New Year's Day, Good Friday, Easter Monday, King's Day (26 April when the 27th is a Sunday),
    /// Liberation Day, Ascension Day, Whit Monday, Christmas Day and Boxing Day.
    /// </summary>
    /// <param name="year">A year of the Gregorian calendar, 1583 or later.</param>
    /// <returns>The dates; Easter Sunday and Whit Sunday are Sundays already and not listed.</returns>
    public static IReadOnlySet<LocalDate> Of(int year) => Named(year).Select(day => day.On).ToHashSet();

    /// <summary>The same holidays with their names. Two can fall on one date: Ascension Day on 5 May, as in 2016.</summary>
    /// <param name="year">A year of the Gregorian calendar, 1583 or later.</param>
    /// <returns>The nine holidays, by date.</returns>
    public static IReadOnlyList<DayOff> Named(int year)
    {
        var easter = EasterSunday(year);
        var kingsDay = new LocalDate(year, 4, 27);
        return
        [
            .. new[]
            {
                Of(new LocalDate(year, 1, 1), "Nieuwjaarsdag", "New Year's Day"),
                Of(easter.PlusDays(-2), "Goede Vrijdag", "Good Friday", DayOffKind.GoodFriday),
                Of(easter.PlusDays(1), "Tweede paasdag", "Easter Monday"),
                Of(kingsDay.DayOfWeek == IsoDayOfWeek.Sunday ? kingsDay.PlusDays(-1) : kingsDay, "Koningsdag", "King's Day"),
                Of(new LocalDate(year, 5, 5), "Bevrijdingsdag", "Liberation Day", DayOffKind.LiberationDay),
                Of(easter.PlusDays(39), "Hemelvaartsdag", "Ascension Day"),
                Of(easter.PlusDays(50), "Tweede pinksterdag", "Whit Monday"),
                Of(new LocalDate(year, 12, 25), "Eerste kerstdag", "Christmas Day"),
                Of(new LocalDate(year, 12, 26), "Tweede kerstdag", "Boxing Day"),
            }.OrderBy(day => day.On),
        ];
    }

    /// <summary>Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher).</summary>
    /// <param name="year">A year of the Gregorian calendar.</param>
    /// <returns>The date of Easter Sunday.</returns>
    public static LocalDate EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var yearOfCentury = year % 100;
        var correction = (century + 8) / 25;
        var moon = (century - correction + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moon + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;
        return new LocalDate(year, day / 31, (day % 31) + 1);
    }

    private static DayOff Of(LocalDate on, string nl, string en, DayOffKind kind = DayOffKind.Holiday) => new(on, kind, new LocalizedText(nl, en));
}
