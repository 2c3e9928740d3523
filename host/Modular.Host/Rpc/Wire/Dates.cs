using Google.Type;
using Modular.Engine.Errors;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Host.Rpc.Wire;

/// <summary>Days on the calendar, and periods of them.</summary>
internal static class Dates
{
    // Terms are counted from these dates, and a term may not run off the calendar.
    private static readonly LocalDate First = new(1900, 1, 1);
    private static readonly LocalDate Last = new(2199, 12, 31);

    private const int MostYears = 10;

    public static Date Write(LocalDate date) => new() { Year = date.Year, Month = date.Month, Day = date.Day };

    public static Date? Write(LocalDate? date) => date is { } present ? Write(present) : null;

    public static LocalDate Required(Date? date, string field, FieldErrors errors)
    {
        errors.Require(date is not null, field, "REQUIRED", "Deze datum is verplicht.", "This date is required.");
        return Optional(date, field, errors) ?? First;
    }

    public static LocalDate? Optional(Date? date, string field, FieldErrors errors)
    {
        if (date is null)
        {
            return null;
        }

        if (date.Year is < 1 or > 9999
            || date.Month is < 1 or > 12
            || date.Day < 1
            || date.Day > CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month))
        {
            errors.Add(field, "DATE_INVALID", "Deze datum bestaat niet.", "There is no such date.");
            return null;
        }

        var value = new LocalDate(date.Year, date.Month, date.Day);
        if (value < First || value > Last)
        {
            errors.Add(field, "DATE_OUT_OF_RANGE", "Een datum ligt tussen 1900 en 2199.", "A date lies between 1900 and 2199.");
            return null;
        }

        return value;
    }

    public static Common.V1.DatePeriod? Write(DatePeriod? period) => period is { } present
        ? new Common.V1.DatePeriod { Start = Write(present.Start), End = Write(present.End) }
        : null;

    public static DatePeriod Required(Common.V1.DatePeriod? period, string field, FieldErrors errors)
    {
        if (period is null)
        {
            errors.Add(field, "REQUIRED", "Deze periode is verplicht.", "This period is required.");
            return default;
        }

        return Period(period.Start, $"{field}.start", period.End, $"{field}.end", errors);
    }

    /// <summary>A required period that is looked at as a whole, at most ten years.</summary>
    public static DatePeriod Bounded(Common.V1.DatePeriod? period, string field, FieldErrors errors)
    {
        var value = Required(period, field, errors);
        errors.Require(
            value.End < value.Start.PlusYears(MostYears),
            field,
            "PERIOD_TOO_LONG",
            $"Hoogstens {MostYears} jaar.",
            $"At most {MostYears} years.");
        return value;
    }

    /// <summary>A period of two required dates, both inclusive.</summary>
    public static DatePeriod Period(Date? start, string startField, Date? end, string endField, FieldErrors errors)
    {
        var wrong = errors.Count();
        var from = Required(start, startField, errors);
        var to = Required(end, endField, errors);
        if (errors.Count() > wrong)
        {
            return default;
        }

        if (to < from)
        {
            errors.Add(
                endField,
                "PERIOD_ENDS_BEFORE_START",
                "De periode eindigt voordat zij begint.",
                "The period ends before it starts.");
            return default;
        }

        return new DatePeriod(from, to);
    }
}
