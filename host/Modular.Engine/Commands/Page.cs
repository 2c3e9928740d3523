using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Sdk.Values;
using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Commands;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Size">Number of rows, 0 for 100, at most 1000.</param>
/// <param name="Token">The previous page's token; empty for the first page.</param>
public sealed record Page(int Size, string Token)
{
    /// <summary>The most rows of a page; more asked for gives so many.</summary>
    public const int Most = 1000;

    private const int Default = 100;

    public int Rows => Size == 0 ? Default : Math.Min(Size, Most);

    /// <summary>Reads a page of rows; the token is bound to the query, so that it cannot be used with other filters.</summary>
    internal PageOf<Row> Read(ReadSnapshot snapshot, RowQuery query)
    {
        var fingerprint = Fingerprint(query);
        var rows = Query(snapshot, query with { Limit = Rows + 1, After = After(query.After, fingerprint) });
        if (rows.Count <= Rows)
        {
            return new PageOf<Row>(rows, "");
        }

        var page = rows.Take(Rows).ToList();
        return new PageOf<Row>(page, TokenOf(query.NextAfter(page[^1]).After, fingerprint));
    }

    /// <summary>A page of a list that is computed in order, no further than the page needs.</summary>
    /// <param name="list">What tells this list from others: its token cannot be used with another.</param>
    /// <param name="read">Reads on from behind a place (empty: from the start), at most so many.</param>
    /// <param name="placeOf">The place of an item.</param>
    internal PageOf<T> After<T>(string list, Func<IReadOnlyList<object?>, int, IReadOnlyList<T>> read, Func<T, IReadOnlyList<object?>> placeOf)
    {
        var fingerprint = Hash(list);
        var (place, most) = Place(list);
        var found = read(place, most);
        return found.Count <= Rows
            ? new PageOf<T>(found, "")
            : new PageOf<T>([.. found.Take(Rows)], TokenOf(placeOf(found[Rows - 1]), fingerprint));
    }

    /// <summary>From behind which place such a list is read (empty: from the start), and how many are asked for.</summary>
    internal (IReadOnlyList<object?> Place, int Most) Place(string list) => (After([], Hash(list)), Rows + 1);

    /// <summary>A page of a list that is walked through by number; it may stop early, and says where to go on.</summary>
    /// <param name="list">What tells this list from others: its token cannot be used with another.</param>
    /// <param name="walk">Reads on from a number (0: from the start), at most so many; null where to go on when it came to the end.</param>
    internal PageOf<T> Walk<T>(string list, Func<long, int, (IReadOnlyList<T> Found, long? Next)> walk)
    {
        var fingerprint = Hash(list);
        var (found, next) = walk(PlaceOf(After([], fingerprint)), Rows);
        return new PageOf<T>(found, next is { } place ? TokenOf([place], fingerprint) : "");
    }

    /// <summary>The number that a place is; 0 for the start.</summary>
    internal static long PlaceOf(IReadOnlyList<object?> place) => place switch
    {
        [] => 0,
        [long number and > 0] => number,
        _ => throw Invalid(),
    };

    /// <summary>A page of a list that is computed, not stored.</summary>
    internal PageOf<T> Of<T>(IReadOnlyList<T> all)
    {
        var from = 0;
        if (Token.Length > 0 && !(int.TryParse(Token, NumberStyles.None, CultureInfo.InvariantCulture, out from) && from <= all.Count))
        {
            throw Invalid();
        }

        var next = Math.Min(all.Count, from + Rows);
        return new PageOf<T>([.. all.Skip(from).Take(Rows)], next < all.Count ? next.ToString(CultureInfo.InvariantCulture) : "");
    }

    // A token can be made up: its values then do not fit the columns that the list is ordered by.
    private IReadOnlyList<Row> Query(ReadSnapshot snapshot, RowQuery query)
    {
        try
        {
            return snapshot.Query(query);
        }
        catch (QueryInvalidException) when (Token.Length > 0)
        {
            throw Invalid();
        }
    }

    private static string Fingerprint(RowQuery query)
    {
        var text = new StringBuilder(query.Table);
        foreach (var condition in query.Where)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{condition.Column} {condition.Comparison} {condition.Value}");
        }

        return Hash(text.ToString());
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 8);

    private static string TokenOf(IReadOnlyList<object?> after, string fingerprint) =>
        Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes((string?[])[fingerprint, .. after.Select(Text)]));

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => "s" + text,
        long number => "l" + number.ToString(CultureInfo.InvariantCulture),
        LocalDate date => "d" + LocalDatePattern.Iso.Format(date),
        Instant instant => "i" + InstantPattern.ExtendedIso.Format(instant),
        _ => throw new InvalidOperationException($"Lists are not ordered by a {value.GetType().Name}."),
    };

    private IReadOnlyList<object?> After(IReadOnlyList<object?> first, string fingerprint)
    {
        if (Token.Length == 0)
        {
            return first;
        }

        try
        {
            var parts = JsonSerializer.Deserialize<string?[]>(Convert.FromBase64String(Token)) ?? [];
            return parts.Length > 1 && parts[0] == fingerprint ? [.. parts.Skip(1).Select(Value)] : throw Invalid();
        }
        catch (Exception error) when (error is FormatException or JsonException or UnparsableValueException or OverflowException or ArgumentOutOfRangeException)
        {
            throw Invalid();
        }
    }

    private static object? Value(string? text) => text switch
    {
        null => null,
        ['s', .. var rest] => rest,
        ['l', .. var rest] => long.Parse(rest, CultureInfo.InvariantCulture),
        ['d', .. var rest] => LocalDatePattern.Iso.Parse(rest).Value,
        ['i', .. var rest] => InstantPattern.ExtendedIso.Parse(rest).Value,
        _ => throw new FormatException(),
    };

    internal static ModularException Invalid() => new(
        ErrorReason.PageTokenInvalid,
        new LocalizedText("page_token hoort niet bij deze lijst.", "page_token does not belong to this list."));
}
