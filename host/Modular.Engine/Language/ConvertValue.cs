using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Language;

/// <summary>From a value as written to one of a family.</summary>
internal static class ConvertValue
{
    /// <summary>The value, any number as a decimal; null when it is none of the family.</summary>
    public static object? To(ValueFamily family, object value) => (family, value) switch
    {
        (ValueFamily.Text, string) or (ValueFamily.YesNo, bool) => value,
        (ValueFamily.Number, long or int or decimal) => CompareValues.Number(value),
        (ValueFamily.Date, LocalDate date) => Kept(date),
        (ValueFamily.Date, string text) when LocalDatePattern.Iso.Parse(text) is { Success: true } date => Kept(date.Value),
        (ValueFamily.Instant, Instant instant) when IsKept(instant) => instant,
        (ValueFamily.Instant, string text) when OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } moment
            && IsKept(moment.Value.ToInstant()) => moment.Value.ToInstant(),
        _ => null,
    };

    /// <summary>The date, or null when it cannot be stored.</summary>
    public static object? Kept(LocalDate date) => date.Calendar == CalendarSystem.Iso && date.Year is >= 1 and <= 9999 ? date : null;

    private static bool IsKept(Instant instant) => Kept(instant.InUtc().Date) is not null;
}
