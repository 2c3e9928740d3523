using System.Globalization;
using System.Text;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Sdk.Values;

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
        return new PageOf<Row>(page, PlaceToken.Write(fingerprint, query.NextAfter(page[^1]).After));
    }

    /// <summary>A page of a list that is computed in order, no further than the page needs.</summary>
    /// <param name="list">What tells this list from others: its token cannot be used with another.</param>
    /// <param name="read">Reads on from behind a place (empty: from the start), at most so many.</param>
    /// <param name="placeOf">The place of an item.</param>
    internal PageOf<T> After<T>(string list, Func<IReadOnlyList<object?>, int, IReadOnlyList<T>> read, Func<T, IReadOnlyList<object?>> placeOf)
    {
        var fingerprint = PlaceToken.Hash(list);
        var (place, most) = Place(list);
        var found = read(place, most);
        return found.Count <= Rows
            ? new PageOf<T>(found, "")
            : new PageOf<T>([.. found.Take(Rows)], PlaceToken.Write(fingerprint, placeOf(found[Rows - 1])));
    }

    /// <summary>From behind which place such a list is read (empty: from the start), and how many are asked for.</summary>
    internal (IReadOnlyList<object?> Place, int Most) Place(string list) => (After([], PlaceToken.Hash(list)), Rows + 1);

    /// <summary>A page of a list that is walked through by number; it may stop early, and says where to go on.</summary>
    /// <param name="list">What tells this list from others: its token cannot be used with another.</param>
    /// <param name="walk">Reads on from a number (0: from the start), at most so many; null where to go on when it came to the end.</param>
    internal PageOf<T> Walk<T>(string list, Func<long, int, (IReadOnlyList<T> Found, long? Next)> walk)
    {
        var fingerprint = PlaceToken.Hash(list);
        var (found, next) = walk(PlaceOf(After([], fingerprint)), Rows);
        return new PageOf<T>(found, next is { } place ? PlaceToken.Write(fingerprint, [place]) : "");
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

        return PlaceToken.Hash(text.ToString());
    }

    private IReadOnlyList<object?> After(IReadOnlyList<object?> first, string fingerprint) =>
        Token.Length == 0 ? first : PlaceToken.Read(Token, fingerprint) ?? throw Invalid();

    internal static ModularException Invalid() => new(
        ErrorReason.PageTokenInvalid,
        new LocalizedText("page_token hoort niet bij deze lijst.", "page_token does not belong to this list."));
}
