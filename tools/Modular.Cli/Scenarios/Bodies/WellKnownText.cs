using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Modular.Cli.Wire;
using NodaTime;
using NodaTime.Text;

namespace Modular.Cli.Scenarios.Bodies;

/// <summary>The protobuf JSON of the value types that are written as one text.</summary>
public static partial class WellKnownText
{
    private static readonly LocalTime StartOfWork = new(9, 0);

    public static JsonNode? Date(string text)
    {
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success
            ? new JsonObject { ["year"] = parsed.Value.Year, ["month"] = parsed.Value.Month, ["day"] = parsed.Value.Day }
            : null;
    }

    public static JsonNode? Money(string text)
    {
        if (!MoneyText.TryParse(text, out var amount, out var currency)) return null;
        var (units, nanos) = MoneyText.Split(amount);
        return new JsonObject
        {
            ["currency_code"] = currency,
            ["units"] = units.ToString(CultureInfo.InvariantCulture),
            ["nanos"] = nanos,
        };
    }

    public static JsonNode? Decimal(string text) => DecimalText().IsMatch(text) ? new JsonObject { ["value"] = text } : null;

    /// <summary>An instant, or a day: nine in the morning in Amsterdam, as the host takes it.</summary>
    public static JsonNode? Instant(string text)
    {
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant) return InstantPattern.ExtendedIso.Format(instant.Value);
        if (LocalDatePattern.Iso.Parse(text) is not { Success: true } day) return null;
        var zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
        return InstantPattern.ExtendedIso.Format((day.Value + StartOfWork).InZoneLeniently(zone).ToInstant());
    }

    /// <summary>A value of a column whose type is not known here, by its looks.</summary>
    public static JsonObject FieldValue(string text, bool quoted)
    {
        if (quoted) return new JsonObject { ["text"] = text };
        if (text is "true" or "false") return new JsonObject { ["yes_no"] = text == "true" };
        if (WholeNumberText().IsMatch(text)) return new JsonObject { ["whole_number"] = text };
        if (Decimal(text) is { } number) return new JsonObject { ["decimal"] = number };
        if (MoneyText.NamesCurrency(text)) return new JsonObject { ["money"] = Money(text) };
        if (Date(text) is { } date) return new JsonObject { ["date"] = date };
        if (InstantPattern.ExtendedIso.Parse(text).Success) return new JsonObject { ["instant"] = text };
        return new JsonObject { ["text"] = text };
    }

    public static string CamelCase(string path) =>
        Underscored().Replace(path, match => match.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)$")]
    private static partial Regex WholeNumberText();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$")]
    private static partial Regex DecimalText();

    [GeneratedRegex("_([a-z0-9])")]
    private static partial Regex Underscored();
}
