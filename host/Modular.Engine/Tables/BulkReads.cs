using Modular.Data.Reading;
using Modular.Data.Tables;

namespace Modular.Engine.Tables;

/// <summary>Reads of many rows: page by page, and children of many rows with a query per some hundreds of them.</summary>
internal static class BulkReads
{
    /// <summary>How many rows are asked for by name in one query.</summary>
    public const int Together = 500;

    /// <summary>Every row that meets a query's conditions, in its order.</summary>
    public static IEnumerable<Row> All(this IRows store, RowQuery query)
    {
        query = query with { Limit = RowQuery.MaxLimit };
        for (var rows = store.Query(query); ; rows = store.Query(query = query.NextAfter(rows[^1])))
        {
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < RowQuery.MaxLimit)
            {
                yield break;
            }
        }
    }

    /// <summary>The rows with one of many values in a column, some hundreds of values at a time; within those in the order of writing.</summary>
    public static IEnumerable<Row> With(this IRows store, string table, string column, IEnumerable<string> values) =>
        values.Chunk(Together).SelectMany(some => store.All(new RowQuery(table).With(column, Comparison.In, some)));
}
