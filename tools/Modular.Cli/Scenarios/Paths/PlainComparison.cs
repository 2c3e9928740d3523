using System.Globalization;
using System.Text.Json.Nodes;
using Modular.Cli.Wire;

namespace Modular.Cli.Scenarios.Paths;

/// <summary>Whether a value of a response is what a scenario wrote: texts exactly, numbers and amounts by value.</summary>
public static class PlainComparison
{
    public static bool Same(JsonValue actual, string expected)
    {
        var text = Text(actual);
        if (text == expected) return true;
        if (actual.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False) return false;
        if (MoneyText.NamesCurrency(text))
        {
            return MoneyText.TryParse(expected, out var wanted, out var currency)
                && MoneyText.TryParse(text, out var there, out var thereCurrency)
                && wanted == there
                && currency == thereCurrency;
        }

        return Number(text) is { } number && Number(expected) is { } other && number == other;
    }

    public static string Text(JsonValue value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    // A text with a leading zero is a code, not a number, and 007 is not 7.
    private static decimal? Number(string text) =>
        !(text.Length > 1 && text[0] == '0' && text[1] != '.')
        && decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
