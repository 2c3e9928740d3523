using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Modular.Sdk.Values;

/// <summary>Values as people read them in explanations, the same in both languages.</summary>
public static class Write
{
    /// <summary>A date, as <c>2026-04-20</c>.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The text.</returns>
    public static string Date(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>An amount, as <c>1234.50 EUR</c>.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>The text.</returns>
    public static string Amount(Money amount) => $"{amount} EUR";

    /// <summary>A number without trailing zeros and at most six decimals, as <c>2.5</c>.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The text.</returns>
    public static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A text in both languages.</summary>
    /// <param name="nl">The Dutch text.</param>
    /// <param name="en">The English text.</param>
    /// <returns>The text.</returns>
    public static LocalizedText Text(string nl, string en) => new(nl, en);
}
