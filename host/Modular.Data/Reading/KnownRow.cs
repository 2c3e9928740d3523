using Modular.Data.Tables;
using Modular.Data.Writing;

namespace Modular.Data.Reading;

/// <summary>A row as its changes up to some moment leave it.</summary>
internal static class KnownRow
{
    /// <summary>Null when the changes end with its deletion, or there are none.</summary>
    public static Row? Of(Table table, string id, IReadOnlyList<AuditEntry> changes)
    {
        object?[]? values = null;
        AuditEntry? created = null;
        foreach (var entry in changes.Where(entry => entry.IsOfRow))
        {
            if (entry.Action == AuditActions.Delete)
            {
                values = null;
                continue;
            }
            if (entry.Action == AuditActions.Insert)
                (values, created) = (new object?[table.Columns.Length], entry);
            if (values is null)
                continue;
            foreach (var change in entry.Changes)
                values[table.PositionOf(change.Column)] = change.After;
        }
        return values is null || created is null
            ? null
            : new Row(id, changes[^1].Sequence, created.At, changes[^1].At, new RowValues(table.Names, values));
    }
}
