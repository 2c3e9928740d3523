using System.Text;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Metadata;
using NodaTime;

namespace Modular.Engine.Pipeline;

/// <summary>The value of a rolled-up column, from all rows that refer, or from what was stored and the one row that changed.</summary>
internal static class RollUpValue
{
    /// <summary>From scratch.</summary>
    public static object? Compute(IRows rows, RollUp rollUp, string parent) => Converted(rollUp.Column, rollUp.Filter is null
        ? Stored(rows, rollUp, parent)
        : Fold(rollUp.Model.Function, Children(rows, rollUp, parent).Where(rollUp.Counts).Select(rollUp.ValueOf)));

    /// <summary>From what was stored, by the change of one row. Where that cannot tell, from scratch.</summary>
    public static object? Follow(IRows rows, RollUp rollUp, Row parent, Row? before, Row? after)
    {
        var stored = parent.Values[rollUp.Column.Name];
        var (left, joined) = (Part(rollUp, parent.Id, before), Part(rollUp, parent.Id, after));
        if (stored is null || (rollUp.Rounds && rollUp.Model.Function != RollupFunction.Count))
        {
            return Compute(rows, rollUp, parent.Id);
        }

        return rollUp.Model.Function switch
        {
            RollupFunction.Count => (long)stored - (left.Counts ? 1 : 0) + (joined.Counts ? 1 : 0),
            RollupFunction.Sum => Converted(rollUp.Column, Number(stored) - Number(left.Value) + Number(joined.Value)),
            RollupFunction.Min or RollupFunction.Max => Extreme(rows, rollUp, parent.Id, stored, left.Value, joined.Value),
            _ => Compute(rows, rollUp, parent.Id),
        };
    }

    /// <summary>The value of a row that nothing refers to yet.</summary>
    public static object? Empty(RollUp rollUp) => Converted(rollUp.Column, Fold(rollUp.Model.Function, []));

    /// <summary>As the column keeps it: rounded half away from zero to its decimals. What becomes too large has no value, as of a formula.</summary>
    public static object? Converted(ColumnModel column, object? value) => value is long or decimal
        ? Language.Formula.Rounded(Number(value), column.Type, column.Scale)
        : value;

    private static object? Extreme(IRows rows, RollUp rollUp, string parent, object stored, object? left, object? joined)
    {
        var sign = rollUp.Model.Function == RollupFunction.Min ? 1 : -1;
        if (joined is not null && Compare(joined, stored) * sign <= 0)
        {
            return joined;
        }

        return left is not null && Compare(left, stored) == 0 ? Compute(rows, rollUp, parent) : stored;
    }

    private static (bool Counts, object? Value) Part(RollUp rollUp, string parent, Row? child) =>
        child is not null && rollUp.TargetOf(child) == parent && rollUp.Counts(child) ? (true, rollUp.ValueOf(child)) : (false, null);

    private static object? Stored(IRows rows, RollUp rollUp, string parent)
    {
        var (function, table, lookup, column, _) = rollUp.Model;
        if (function == RollupFunction.Count)
        {
            return rows.Count(new RowQuery(table).WithEqual(lookup, parent));
        }

        if (function is RollupFunction.Min or RollupFunction.Max)
        {
            var query = new RowQuery(table) { OrderBy = [new Order(column!, function == RollupFunction.Max)], Limit = 1 }
                .WithEqual(lookup, parent).With(column!, Comparison.IsNotNull);
            return rows.Query(query) is [var first, ..] ? first.Values[column!] : null;
        }

        var totals = rows.Totals(new TotalsQuery(table) { Sums = [column!] }.WithEqual(lookup, parent).With(column!, Comparison.IsNotNull));
        var (count, sum) = totals is [var all, ..] ? (all.Count, all.Sums[0]) : (0, 0m);
        return function == RollupFunction.Sum ? sum : count == 0 ? null : sum / count;
    }

    private static object? Fold(RollupFunction function, IEnumerable<object?> all)
    {
        if (function == RollupFunction.Count)
        {
            return all.LongCount();
        }

        var values = all.OfType<object>();
        return function switch
        {
            RollupFunction.Sum => values.Sum(Number),
            RollupFunction.Average => values.ToList() is { Count: > 0 } some ? some.Sum(Number) / some.Count : null,
            RollupFunction.Min => values.Aggregate((object?)null, (least, value) => least is null || Compare(value, least) < 0 ? value : least),
            _ => values.Aggregate((object?)null, (most, value) => most is null || Compare(value, most) > 0 ? value : most),
        };
    }

    private static IEnumerable<Row> Children(IRows rows, RollUp rollUp, string parent)
    {
        var query = new RowQuery(rollUp.Model.Table) { Limit = RowQuery.MaxLimit }.WithEqual(rollUp.Model.Lookup, parent);
        while (true)
        {
            var page = rows.Query(query);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < RowQuery.MaxLimit)
            {
                yield break;
            }

            query = query.NextAfter(page[^1]);
        }
    }

    private static decimal Number(object? value) => value switch
    {
        null => 0,
        long whole => whole,
        decimal number => number,
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is not added up."),
    };

    // Text as the store sorts it: by its UTF-8 bytes.
    private static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (LocalDate a, LocalDate b) => a.CompareTo(b),
        (Instant a, Instant b) => a.CompareTo(b),
        _ => Number(left).CompareTo(Number(right)),
    };
}
