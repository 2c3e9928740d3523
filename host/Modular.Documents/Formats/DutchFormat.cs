using System.Globalization;
using NodaTime;

namespace Modular.Documents.Formats;

/// <summary>Dates and numbers as people in the Netherlands write them. They are made here, because the host knows no cultures.</summary>
public static class DutchFormat
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>A day, as 31-12-2026.</summary>
    public static string Date(LocalDate date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day:00}-{date.Month:00}-{date.Year:0000}");

    /// <summary>A period, both days inclusive, as 01-10-2026 t/m 31-12-2026.</summary>
    public static string Period(LocalDate first, LocalDate last) => $"{Date(first)} t/m {Date(last)}";

    /// <summary>A moment on Dutch clocks, as 31-12-2026 14:05.</summary>
    public static string Moment(Instant moment)
    {
        var local = moment.InZone(Amsterdam).LocalDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Date(local.Date)} {local.Hour:00}:{local.Minute:00}");
    }

    /// <summary>An amount in euro, to the cent, as EUR 1.234,50.</summary>
    public static string Amount(decimal euro) => "EUR " + euro.ToString("#,##0.00", Numbers);

    /// <summary>A number with up to six decimals, as 1.234,5.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.######", Numbers);

    /// <summary>A percentage, as 21%.</summary>
    public static string Percentage(decimal value) => Number(value) + "%";

    /// <summary>Yes or no, as Ja or Nee.</summary>
    public static string YesNo(bool value) => value ? "Ja" : "Nee";
}
