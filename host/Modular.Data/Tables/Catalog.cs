using System.Collections.Frozen;

namespace Modular.Data.Tables;

/// <summary>All tables of a tenant as of one schema version. Immutable, shared by the writer and the readers.</summary>
internal sealed class Catalog(long version, IEnumerable<Table> tables)
{
    private readonly FrozenDictionary<string, Table> _tables = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);

    private readonly FrozenDictionary<string, Table> _stored = tables.ToFrozenDictionary(table => table.Schema.Stored, StringComparer.Ordinal);

    public long Version { get; } = version;

    public IReadOnlyList<TableSchema> Schemas => field ??=
        [.. _tables.Values.Select(table => table.Schema).OrderBy(schema => schema.Name, StringComparer.Ordinal)];

    /// <summary>By the name that it has in the file.</summary>
    public Table? FindStored(string stored) => _stored.GetValueOrDefault(stored);

    public Table? Find(string name) => _tables.GetValueOrDefault(name);

    public Table this[string name] => Find(name) ?? throw new TableNotFoundException(name);
}
