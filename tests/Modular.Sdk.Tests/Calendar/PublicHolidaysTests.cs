using Modular.Sdk.Calendar;
using NodaTime;
using NodaTime.Text;

namespace Modular.Sdk.Tests.Calendar;

/// <summary>The holidays of 2024 to 2031 as published; the fixed ones are the same each year.</summary>
public sealed class PublicHolidaysTests
{
    [Theory]
    [InlineData(2024, "03-29 04-01 04-27 05-09 05-20")]
    [InlineData(2025, "04-18 04-21 04-26 05-29 06-09")]
    [InlineData(2026, "04-03 04-06 04-27 05-14 05-25")]
    [InlineData(2027, "03-26 03-29 04-27 05-06 05-17")]
    [InlineData(2028, "04-14 04-17 04-27 05-25 06-05")]
    [InlineData(2029, "03-30 04-02 04-27 05-10 05-21")]
    [InlineData(2030, "04-19 04-22 04-27 05-30 06-10")]
    [InlineData(2031, "04-11 04-14 04-26 05-22 06-02")]
    public void Of_Year_IsThePublishedTable(int year, string movable)
    {
        var expected = $"01-01 05-05 12-25 12-26 {movable}".Split(' ')
            .Select(day => LocalDatePattern.Iso.Parse($"{year}-{day}").Value)
            .ToHashSet();

        Assert.Equal(expected.Order(), PublicHolidays.Of(year).Order());
    }

    [Fact]
    public void Named_YearInWhichAscensionDayIsLiberationDay_HasBoth() => Assert.Equal(
        ["Bevrijdingsdag", "Hemelvaartsdag"],
        PublicHolidays.Named(2016).Where(day => day.On == new LocalDate(2016, 5, 5)).Select(day => day.Name.Nl));

    [Theory]
    [InlineData(1961, 4, 2)]
    [InlineData(2000, 4, 23)]
    [InlineData(2019, 4, 21)]
    [InlineData(2038, 4, 25)]
    public void EasterSunday_OfKnownYears_IsAsPublished(int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), PublicHolidays.EasterSunday(year));
}
