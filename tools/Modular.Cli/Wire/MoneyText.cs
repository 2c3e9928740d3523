using System.Globalization;
using System.Text.RegularExpressions;

namespace Modular.Cli.Wire;

/// <summary>Amounts as people and scenarios write them: <c>1234.50 EUR</c>, <c>EUR 1,234.50</c>, or a number, which is euro.</summary>
public static partial class MoneyText
{
    private const decimal NanosPerUnit = 1_000_000_000m;

    public static bool TryParse(string text, out decimal amount, out string currency)
    {
        var match = Pattern().Match(text.Trim());
        amount = 0;
        currency = "EUR";
        if (!match.Success) return false;
        var before = match.Groups["before"].Value;
        var after = match.Groups["after"].Value;
        if (before.Length > 0 && after.Length > 0) return false;
        if (before.Length + after.Length > 0) currency = before + after;
        return decimal.TryParse(
            match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out amount);
    }

    /// <summary>True when the text names a currency, so that it cannot be an ordinary number.</summary>
    public static bool NamesCurrency(string text) => TryParse(text, out _, out _) && text.Any(char.IsAsciiLetter);

    public static decimal Amount(long units, int nanos) => units + (nanos / NanosPerUnit);

    public static (long Units, int Nanos) Split(decimal amount)
    {
        var units = decimal.Truncate(amount);
        return (decimal.ToInt64(units), decimal.ToInt32((amount - units) * NanosPerUnit));
    }

    /// <summary>The form that scenarios compare with: <c>1234.50 EUR</c>.</summary>
    public static string Plain(decimal amount, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount:0.00#######} {currency}");

    /// <summary>The form that people read: <c>EUR 1,234.50</c>.</summary>
    public static string Shown(decimal amount, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:#,##0.00#######}");

    /// <summary>A text in which the host wrote amounts as <c>1234.50 EUR</c>, with them as people read them.</summary>
    public static string ShownIn(string text) => Inside().Replace(text, match => TryParse(match.Value, out var amount, out var currency)
        ? Shown(amount, currency)
        : match.Value);

    [GeneratedRegex(@"(?<![\w.,-])-?\d+\.\d{2} [A-Z]{3}\b")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?:(?<before>[A-Z]{3})\s+)?(?<number>-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,9})?)(?:\s+(?<after>[A-Z]{3}))?$")]
    private static partial Regex Pattern();
}
