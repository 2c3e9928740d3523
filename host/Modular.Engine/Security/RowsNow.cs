using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;

namespace Modular.Engine.Security;

/// <summary>Values of rows as they are, or were when they were deleted; each is read once, and many at once.</summary>
internal sealed class RowsNow(ReadSnapshot snapshot)
{
    private const int MostAtOnce = 500;

    private readonly Dictionary<(string Table, string Id), RowValues?> known = [];

    /// <summary>Reads rows that will be asked for.</summary>
    public void Fetch(string table, IEnumerable<string> ids)
    {
        foreach (var part in ids.Distinct().Where(id => !known.ContainsKey((table, id))).Chunk(MostAtOnce))
        {
            foreach (var row in snapshot.Query(new RowQuery(table).With(SystemColumns.Id, Comparison.In, part)))
            {
                known[(table, row.Id)] = row.Values;
            }
        }
    }

    public object? ValueOf(string table, string id, string column) => Of(table, id)?[column];

    /// <summary>Null when there never was such a row.</summary>
    public RowValues? Of(string table, string id)
    {
        if (!known.TryGetValue((table, id), out var values))
        {
            known[(table, id)] = values = snapshot.Find(table, id)?.Values ?? Last(table, id);
        }

        return values;
    }

    private RowValues? Last(string table, string id) => snapshot.Log.LastOf(table, id) is { Action: AuditActions.Delete } deleted
        ? RowValues.From(deleted.Changes.Select(change => new KeyValuePair<string, object?>(change.Column, change.Before)))
        : null;
}
