using System.Collections.Frozen;

namespace Modular.Data.Tables;

/// <summary>All tables of a tenant as of one schema version. Immutable, shared by the writer and the readers.</summary>
internal sealed class Catalog(long version, IEnumerable<Table> tables)
{
    private readonly FrozenDictionary<string, Table> _tables = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);

    public long Version { get; } = version;

    public IReadOnlyList<TableSchema> Schemas => field ??=
        [.. _tables.Values.Select(table => table.Schema).OrderBy(schema => schema.Name, StringComparer.Ordinal)];

    public Table? Find(string name) => _tables.GetValueOrDefault(name);

    public Table this[string name] => Find(name) ?? throw new TableNotFoundException(name);
}
