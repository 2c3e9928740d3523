using Modular.Data.Tables;
using Modular.Data.Writing;

namespace Modular.Data.Reading;

/// <summary>A row as its changes up to some moment leave it. They are added one by one, oldest first, and none is kept.</summary>
internal sealed class KnownRow(Table table, string id)
{
    private object?[]? _values;
    private AuditEntry? _created;
    private AuditEntry? _last;

    /// <summary>Null when the changes end with its deletion, or there are none.</summary>
    public Row? Row => _values is null || _created is null || _last is null
        ? null
        : new Row(id, _last.Sequence, _created.At, _last.At, new RowValues(table.Names, _values));

    public void Add(AuditEntry entry)
    {
        if (!entry.IsOfRow)
            return;
        _last = entry with { Changes = [] };
        if (entry.Action == AuditActions.Delete)
        {
            _values = null;
            return;
        }
        if (entry.Action == AuditActions.Insert)
            (_values, _created) = (new object?[table.Columns.Length], _last);
        if (_values is null)
            return;
        foreach (var change in entry.Changes)
            _values[table.PositionOf(change.Column)] = change.After;
    }
}
