using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Commands;

/// <summary>A place in an ordered list as text. It is bound to its list, and opaque to callers.</summary>
internal static class PlaceToken
{
    /// <summary>What tells a list from others, in few letters.</summary>
    public static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);

    public static string Write(string list, IReadOnlyList<object?> place) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes((string?[])[list, .. place.Select(Text)]));

    /// <summary>The place; null when the token is not one of this list. It can be made up: its values need not fit.</summary>
    public static IReadOnlyList<object?>? Read(string token, string list)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<string?[]>(Convert.FromBase64String(token)) ?? [];
            return parts.Length > 1 && parts[0] == list ? [.. parts.Skip(1).Select(Value)] : null;
        }
        catch (Exception error) when (error is FormatException or JsonException or UnparsableValueException or OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => "s" + text,
        long number => "l" + number.ToString(CultureInfo.InvariantCulture),
        decimal number => "n" + number.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "y" : "x",
        LocalDate date => "d" + LocalDatePattern.Iso.Format(date),
        Instant instant => "i" + InstantPattern.ExtendedIso.Format(instant),
        _ => throw new InvalidOperationException($"Lists are not ordered by a {value.GetType().Name}."),
    };

    private static object? Value(string? text) => text switch
    {
        null => null,
        ['s', .. var rest] => rest,
        ['l', .. var rest] => long.Parse(rest, CultureInfo.InvariantCulture),
        ['n', .. var rest] => decimal.Parse(rest, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        "y" => true,
        "x" => false,
        ['d', .. var rest] => LocalDatePattern.Iso.Parse(rest).Value,
        ['i', .. var rest] => InstantPattern.ExtendedIso.Parse(rest).Value,
        _ => throw new FormatException(),
    };
}
