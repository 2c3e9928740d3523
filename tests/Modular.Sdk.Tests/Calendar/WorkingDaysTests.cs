using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk.Calendar;
using NodaTime;

namespace Modular.Sdk.Tests.Calendar;

public sealed class WorkingDaysTests
{
    [Fact]
    public void Add_ThirtyDaysAfterAnInvoiceInSpring_SkipsFourHolidays() =>
        Assert.Equal(new LocalDate(2026, 6, 5), WorkingDays.Standard.Add(new LocalDate(2026, 4, 20), 30));

    [Fact]
    public void Add_WithADecreedDayOff_EndsOneWorkingDayLater() => Assert.Equal(
        new LocalDate(2026, 6, 8), new WorkingDays(new LocalDate(2026, 5, 15)).Add(new LocalDate(2026, 4, 20), 30));

    [Theory]
    [InlineData(2026, 4, 6, -1, 2026, 4, 2)]
    [InlineData(2026, 1, 2, -1, 2025, 12, 31)]
    [InlineData(2026, 1, 3, 0, 2026, 1, 3)]
    [InlineData(2025, 12, 24, 1, 2025, 12, 29)]
    public void Add_AcrossHolidays_LandsOnAWorkingDay(int y, int m, int d, int days, int ey, int em, int ed) =>
        Assert.Equal(new LocalDate(ey, em, ed), WorkingDays.Standard.Add(new LocalDate(y, m, d), days));

    [Fact]
    public void OnOrAfter_Holiday_IsTheNextWorkingDay()
    {
        Assert.Equal(new LocalDate(2026, 4, 7), WorkingDays.Standard.OnOrAfter(new LocalDate(2026, 4, 3)));
        Assert.Equal(new LocalDate(2026, 4, 2), WorkingDays.Standard.OnOrAfter(new LocalDate(2026, 4, 2)));
    }

    [Fact]
    public void Add_AnyDateAndNumber_AgreesWithCountingDayByDay() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Choose(0, 3650).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (offset, count) =>
            {
                var from = new LocalDate(2023, 1, 1).PlusDays(offset);
                var to = WorkingDays.Standard.Add(from, count);
                var days = Enumerable.Range(1, Period.DaysBetween(from, to)).Select(n => from.PlusDays(n));
                return days.Count(IsWorkingDay) == count && IsWorkingDay(to);
            }));

    [Fact]
    public void Add_ForwardAndBack_ReturnsToAWorkingDay() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Choose(0, 3650).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (offset, count) =>
            {
                var from = WorkingDays.Standard.OnOrAfter(new LocalDate(2023, 1, 1).PlusDays(offset));
                return WorkingDays.Standard.Add(WorkingDays.Standard.Add(from, count), -count) == from;
            }));

    /// <summary>Written out apart from the product: weekends, and holidays by their distance from a tabled Easter.</summary>
    private static bool IsWorkingDay(LocalDate date)
    {
        (int Year, int Month, int Day)[] easters =
        [
            (2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16),
            (2029, 4, 1), (2030, 4, 21), (2031, 4, 13), (2032, 3, 28), (2033, 4, 17),
        ];
        var (year, month, day) = easters.Single(easter => easter.Year == date.Year);
        var distance = Period.DaysBetween(new LocalDate(year, month, day), date);
        var king = new LocalDate(date.Year, 4, 27).DayOfWeek == IsoDayOfWeek.Sunday ? 26 : 27;
        var isHoliday = distance is -2 or 1 or 39 or 50
            || (date.Month, date.Day) is (1, 1) or (5, 5) or (12, 25) or (12, 26)
            || (date.Month == 4 && date.Day == king);
        return date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !isHoliday;
    }
}
