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

    [Theory]
    [InlineData(CalendarPreset.Contract, LiberationDay.LustrumYears, 6, 5)]
    [InlineData(CalendarPreset.AtwStrict, LiberationDay.LustrumYears, 6, 8)]
    [InlineData(CalendarPreset.CommonOffice, LiberationDay.EveryYear, 6, 5)]
    [InlineData(CalendarPreset.CommonOffice, LiberationDay.LustrumYears, 6, 4)]
    [InlineData(CalendarPreset.CommonOffice, LiberationDay.Never, 6, 4)]
    public void Add_ThirtyDaysByAPreset_EndsAsThePresetHasIt(CalendarPreset preset, LiberationDay liberationDay, int month, int day) =>
        Assert.Equal(
            new LocalDate(2026, month, day),
            new WorkingDays(preset, liberationDay, DecreedDays.All).Add(new LocalDate(2026, 4, 20), 30));

    [Theory]
    [InlineData(CalendarPreset.Contract, LiberationDay.Never, "2025-04-18 2025-05-05")]
    [InlineData(CalendarPreset.AtwStrict, LiberationDay.Never, "2025-04-18 2025-05-05 2025-05-30")]
    [InlineData(CalendarPreset.CommonOffice, LiberationDay.LustrumYears, "2025-05-05")]
    [InlineData(CalendarPreset.CommonOffice, LiberationDay.Never, "")]
    public void Counts_DaysThatPresetsDifferIn_AreDaysOffByPreset(CalendarPreset preset, LiberationDay liberationDay, string expected)
    {
        var calendar = new WorkingDays(preset, liberationDay, DecreedDays.All);
        var disputed = calendar.Known(Terms.Year(2025)).Where(day => day.Kind != DayOffKind.Holiday && calendar.Counts(day)).Select(day => day.On);

        Assert.Equal(expected, string.Join(' ', disputed.Select(Sdk.Values.Write.Date)));
        Assert.All(disputed, date => Assert.False(calendar.IsWorkingDay(date)));
    }

    [Fact]
    public void IsWorkingDay_AscensionDayOnAWorkedLiberationDay_IsStillOff() =>
        Assert.False(new WorkingDays(CalendarPreset.CommonOffice, LiberationDay.Never, []).IsWorkingDay(new LocalDate(2016, 5, 5)));
}
