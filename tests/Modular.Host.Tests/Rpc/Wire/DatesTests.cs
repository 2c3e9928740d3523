using Google.Type;
using Modular.Engine.Errors;
using Modular.Host.Rpc.Wire;
using NodaTime;

namespace Modular.Host.Tests.Rpc.Wire;

public sealed class DatesTests
{
    [Theory]
    [InlineData(2024, 2, 29)]
    [InlineData(1900, 1, 1)]
    [InlineData(2199, 12, 31)]
    public void Optional_RealDate_GivesItBack(int year, int month, int day)
    {
        var errors = new FieldErrors();

        var date = Dates.Optional(new Date { Year = year, Month = month, Day = day }, "on", errors);

        Assert.Empty(errors);
        Assert.Equal(new LocalDate(year, month, day), date);
        Assert.Equal(new Date { Year = year, Month = month, Day = day }, Dates.Write(date));
    }

    [Theory]
    [InlineData(2025, 2, 29, "DATE_INVALID")]
    [InlineData(2025, 13, 1, "DATE_INVALID")]
    [InlineData(2025, 4, 31, "DATE_INVALID")]
    [InlineData(2025, 1, 0, "DATE_INVALID")]
    [InlineData(0, 1, 1, "DATE_INVALID")]
    [InlineData(10_000, 1, 1, "DATE_INVALID")]
    [InlineData(int.MinValue, int.MinValue, int.MinValue, "DATE_INVALID")]
    [InlineData(1899, 12, 31, "DATE_OUT_OF_RANGE")]
    [InlineData(2200, 1, 1, "DATE_OUT_OF_RANGE")]
    public void Optional_BadDate_NamesFieldAndReason(int year, int month, int day, string reason)
    {
        var errors = new FieldErrors();

        Dates.Optional(new Date { Year = year, Month = month, Day = day }, "on", errors);

        var error = Assert.Single(errors);
        Assert.Equal(("on", reason), (error.Field, error.Reason));
    }

    [Fact]
    public void Required_PeriodThatEndsBeforeItStarts_IsRefused()
    {
        var errors = new FieldErrors();
        var period = new Common.V1.DatePeriod
        {
            Start = new Date { Year = 2025, Month = 1, Day = 2 },
            End = new Date { Year = 2025, Month = 1, Day = 1 },
        };

        Dates.Required(period, "period", errors);

        var error = Assert.Single(errors);
        Assert.Equal(("period.end", "PERIOD_ENDS_BEFORE_START"), (error.Field, error.Reason));
    }

    [Fact]
    public void Required_PeriodWithoutDates_NamesBothAtOnce()
    {
        var errors = new FieldErrors();

        Dates.Required(new Common.V1.DatePeriod(), "period", errors);

        Assert.Equal(["period.start", "period.end"], errors.Select(error => error.Field));
    }
}
