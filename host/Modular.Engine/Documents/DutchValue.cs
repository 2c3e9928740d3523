using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Documents.Formats;
using NodaTime.Text;

namespace Modular.Engine.Documents;

/// <summary>
/// What a regime wrote for readers of both languages (see <see cref="Sdk.Values.Write"/>), as it stands on a Dutch paper: its dates, periods
/// and amounts are written the Dutch way, wherever they stand by themselves in the text. All else stays as it is.
/// </summary>
internal static partial class DutchValue
{
    public static string Of(string text) => Amounts().Replace(
        Days().Replace(text, found => Day(found, 1) is { } first
            ? found.Groups[2].Success ? Day(found, 2) is { } last ? $"{first} t/m {last}" : found.Value : first
            : found.Value),
        found => DutchFormat.Amount(decimal.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)));

    private static string? Day(Match found, int group) =>
        LocalDatePattern.Iso.Parse(found.Groups[group].Value) is { Success: true } day ? DutchFormat.Date(day.Value) : null;

    // Not a part of a longer number or name.
    [GeneratedRegex(@"(?<![\w./-])([0-9]{4}-[0-9]{2}-[0-9]{2})(?:/([0-9]{4}-[0-9]{2}-[0-9]{2}))?(?![\w/-])")]
    private static partial Regex Days();

    [GeneratedRegex(@"(?<![\w.,])(-?[0-9]{1,15}\.[0-9]{2}) EUR(?!\w)")]
    private static partial Regex Amounts();
}
