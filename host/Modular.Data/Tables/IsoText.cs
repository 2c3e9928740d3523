using System.Globalization;
using NodaTime;

namespace Modular.Data.Tables;

/// <summary>
/// Dates and instants as text of fixed width, so that text order is time order. Written by hand because each row read
/// parses two of them.
/// </summary>
internal static class IsoText
{
    private const int DateLength = 10;
    private const int InstantLength = 30;

    public static string Format(LocalDate date) => string.Create(DateLength, date, static (span, value) => Write(span, value));

    public static string Format(Instant instant) => string.Create(InstantLength, instant, static (span, value) =>
    {
        var utc = value.InUtc().LocalDateTime;
        Write(span, utc.Date);
        span[10] = 'T';
        Digits(span.Slice(11, 2), utc.Hour);
        span[13] = ':';
        Digits(span.Slice(14, 2), utc.Minute);
        span[16] = ':';
        Digits(span.Slice(17, 2), utc.Second);
        span[19] = '.';
        Digits(span.Slice(20, 9), utc.NanosecondOfSecond);
        span[29] = 'Z';
    });

    public static bool InRange(LocalDate date) => date.Calendar == CalendarSystem.Iso && date.Year is >= 1 and <= 9999;

    public static bool InRange(Instant instant) => InRange(instant.InUtc().Date);

    public static LocalDate Date(ReadOnlySpan<byte> text) => text.Length == DateLength
        ? new LocalDate(Number(text[..4]), Number(text.Slice(5, 2)), Number(text.Slice(8, 2)))
        : throw new FormatException("A stored date is not yyyy-MM-dd.");

    public static Instant Instant(ReadOnlySpan<byte> text)
    {
        if (text.Length != InstantLength)
            throw new FormatException("A stored instant is not yyyy-MM-ddTHH:mm:ss.fffffffffZ.");
        var time = LocalTime.FromHourMinuteSecondNanosecond(
            Number(text.Slice(11, 2)), Number(text.Slice(14, 2)), Number(text.Slice(17, 2)), Number(text.Slice(20, 9)));
        return Date(text[..DateLength]).At(time).InUtc().ToInstant();
    }

    private static void Write(Span<char> span, LocalDate date)
    {
        Digits(span[..4], date.Year);
        span[4] = '-';
        Digits(span.Slice(5, 2), date.Month);
        span[7] = '-';
        Digits(span.Slice(8, 2), date.Day);
    }

    private static void Digits(Span<char> span, int value)
    {
        for (var i = span.Length - 1; i >= 0; i--, value /= 10)
            span[i] = (char)('0' + value % 10);
    }

    private static int Number(ReadOnlySpan<byte> text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
