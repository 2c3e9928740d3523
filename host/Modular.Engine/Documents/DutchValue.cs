using System.Globalization;
using System.Text.RegularExpressions;
using Modular.Documents.Formats;
using NodaTime.Text;

namespace Modular.Engine.Documents;

/// <summary>
/// What a regime wrote for readers of both languages (see <see cref="Sdk.Values.Write"/>), as it stands on a Dutch paper: dates, periods and
/// amounts. Any other text stays as it is.
/// </summary>
internal static partial class DutchValue
{
    public static string Of(string value)
    {
        if (Amount().Match(value) is { Success: true } amount)
        {
            return DutchFormat.Amount(decimal.Parse(amount.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        var days = value.Split('/').Select(LocalDatePattern.Iso.Parse).ToList();
        return days.All(day => day.Success) && days.Count <= 2
            ? days.Count == 1 ? DutchFormat.Date(days[0].Value) : DutchFormat.Period(days[0].Value, days[1].Value)
            : value;
    }

    [GeneratedRegex(@"^(-?[0-9]{1,15}\.[0-9]{2}) EUR\z")]
    private static partial Regex Amount();
}
