using Modular.Sdk.Calendar;
using NodaTime;

namespace Modular.Sdk.Tests.Calendar;

public sealed class TermsTests
{
    [Theory]
    [InlineData(2026, 1, 15, 3, 2026, 4, 14)]
    [InlineData(2025, 11, 30, 3, 2026, 2, 27)]
    [InlineData(2026, 1, 31, 1, 2026, 2, 27)]
    [InlineData(2026, 2, 1, 1, 2026, 2, 28)]
    [InlineData(2028, 2, 29, 12, 2029, 2, 27)]
    public void LastDay_OfMonths_IsTheDayBefore(int y, int m, int d, int months, int ey, int em, int ed) =>
        Assert.Equal(new LocalDate(ey, em, ed), Terms.LastDay(new LocalDate(y, m, d), months));

    [Fact]
    public void Months_FromADayThatTheMonthLacks_IsItsLastDay()
    {
        var january = new LocalDate(2026, 1, 31);

        Assert.Equal(new LocalDate(2026, 2, 28), Terms.Months(january, 1));
        Assert.Equal(new LocalDate(2026, 3, 31), Terms.Months(january, 2));
        Assert.Equal(new LocalDate(2026, 3, 28), Terms.Months(Terms.Months(january, 1), 1));
    }

    [Theory]
    [InlineData(2026, 1, 15, 3, 2026, 4, 15)]
    [InlineData(2026, 1, 31, 1, 2026, 2, 28)]
    [InlineData(2025, 11, 30, 3, 2026, 2, 28)]
    public void LastDay_WhereTheSameDayIsCounted_IsThatDay(int y, int m, int d, int months, int ey, int em, int ed) =>
        Assert.Equal(new LocalDate(ey, em, ed), Terms.LastDay(new LocalDate(y, m, d), months, EndDateConvention.SameDay));

    [Fact]
    public void Before_FirstDateThatIsTooLate_IsTheDayBefore()
    {
        Assert.Equal(new LocalDate(2026, 1, 31), Terms.Before(new LocalDate(2026, 2, 1)));
        Assert.Equal(new LocalDate(2028, 2, 29), Terms.Before(new LocalDate(2028, 3, 1)));
        Assert.Equal(new LocalDate(2026, 3, 1), Terms.After(new LocalDate(2026, 2, 28)));
    }

    [Fact]
    public void Stretch_FromADayThatMonthsLack_FollowsTheOneBeforeWithoutAGap()
    {
        var anchor = new LocalDate(2025, 8, 31);
        var quarters = Enumerable.Range(1, 8).Select(number => Terms.Stretch(anchor, 3, number)).ToList();

        Assert.Equal(anchor, quarters[0].Start);
        Assert.Equal(new LocalDate(2025, 11, 29), quarters[0].End);
        Assert.Equal(new LocalDate(2026, 2, 27), quarters[1].End);
        Assert.All(quarters.Zip(quarters.Skip(1)), pair => Assert.Equal(Terms.After(pair.First.End), pair.Second.Start));
    }

    [Fact]
    public void CalendarPeriods_OfADate_AreWhole()
    {
        var date = new LocalDate(2028, 2, 10);

        Assert.Equal("2028-02-01/2028-02-29", Terms.Month(date).ToString());
        Assert.Equal("2028-01-01/2028-03-31", Terms.Quarter(date).ToString());
        Assert.Equal("2028-01-01/2028-12-31", Terms.Year(2028).ToString());
        Assert.Equal(new LocalDate(2029, 2, 28), Terms.Years(new LocalDate(2028, 2, 29), 1));
    }

    [Fact]
    public void Roll_TermOnAHoliday_MovesOnlyWhereTheRegionChoseSo()
    {
        var goodFriday = new LocalDate(2026, 4, 3);

        Assert.Equal(goodFriday, Terms.Roll(goodFriday, RollPolicy.None, WorkingDays.Standard));
        Assert.Equal(new LocalDate(2026, 4, 7), Terms.Roll(goodFriday, RollPolicy.Atw, WorkingDays.Standard));
    }

    [Fact]
    public void Days_AfterReceipt_CountCalendarDays() =>
        Assert.Equal(new LocalDate(2026, 5, 20), Terms.Days(new LocalDate(2026, 4, 20), 30));

    [Fact]
    public void Weeks_AfterAnEvent_AreSevenDaysEach() =>
        Assert.Equal(new LocalDate(2026, 1, 19), Terms.Weeks(new LocalDate(2026, 1, 5), 2));
}
