using System.Globalization;
using Modular.Sdk.Calendar;
using Modular.Sdk.Values;
using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Documents;

/// <summary>A period as a part of a file's name: 2026, 2026-k1, 2026-01, or both days.</summary>
internal static class PeriodName
{
    private const int MonthsInQuarter = 3;

    public static string Of(DatePeriod period)
    {
        var start = period.Start;
        if (period == Terms.Year(start.Year))
        {
            return start.Year.ToString("0000", CultureInfo.InvariantCulture);
        }

        if (period == Terms.Quarter(start))
        {
            return string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-k{((start.Month - 1) / MonthsInQuarter) + 1}");
        }

        return period == Terms.Month(start)
            ? string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-{start.Month:00}")
            : $"{Day(start)}-{Day(period.End)}";
    }

    private static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
