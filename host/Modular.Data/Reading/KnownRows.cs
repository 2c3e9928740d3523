using Modular.Data.Tables;

namespace Modular.Data.Reading;

/// <summary>
/// Rows of a table as they were known after a command. Those that have not changed since are read as they are; only those that have are
/// put together from their changes.
/// </summary>
internal static class KnownRows
{
    public static IReadOnlyList<Row> Query(ReadSnapshot snapshot, AuditLog log, RowQuery query, long sequence)
    {
        if (query.After.Count > 0)
            throw new QueryInvalidException(query.Table, "rows as they were known are not read in pages");
        var known = new List<Row>(snapshot.Query(query.With(SystemColumns.Version, Comparison.LessOrEqual, sequence)));
        foreach (var id in ChangedSince(snapshot, query.Table, sequence).Union(log.DeletedSince(query.Table, sequence)))
        {
            if (log.FindAt(query.Table, id, sequence) is { } row && query.Where.All(condition => RowCheck.Holds(row, condition)))
                known.Add(row);
        }
        known.Sort((one, other) => RowCheck.Compare(one, other, query.CompleteOrder));
        return known.Count <= query.Limit ? known : known[..query.Limit];
    }

    private static IEnumerable<string> ChangedSince(ReadSnapshot snapshot, string table, long sequence)
    {
        var query = new RowQuery(table).With(SystemColumns.Version, Comparison.Greater, sequence) with { Limit = RowQuery.MaxLimit };
        for (var page = snapshot.Query(query); page.Count > 0; page = snapshot.Query(query.NextAfter(page[^1])))
            foreach (var row in page)
                yield return row.Id;
    }
}
