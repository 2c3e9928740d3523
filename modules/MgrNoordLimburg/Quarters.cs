using System.Globalization;
using Modular.Sdk.Calendar;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Calendar quarters (DEC-10).</summary>
internal static class Quarters
{
    /// <summary>The quarters whose last day lies in a period, in order.</summary>
    public static IEnumerable<DatePeriod> EndingIn(LocalDate from, LocalDate to)
    {
        for (var quarter = Terms.Quarter(from); quarter.End <= to; quarter = Terms.Quarter(Terms.After(quarter.End)))
        {
            yield return quarter;
        }
    }

    /// <summary>A quarter's name, as <c>2022q1</c>.</summary>
    public static string Name(DatePeriod quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{quarter.Start.Year}q{((quarter.Start.Month - 1) / 3) + 1}");
}
