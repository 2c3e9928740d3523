using System.Collections.Frozen;
using Modular.Data.Tables;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Tables;
using Modular.Sdk;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What the platform and the regime declare: what a tenant builds on and cannot change.</summary>
internal sealed class Ground
{
    private readonly FrozenDictionary<string, TableModel> tables;

    public Ground(IReadOnlyList<TableSchema> schemas, OwnParts own, IReadOnlyList<IRegime> regimes)
    {
        var declared = new DeclaredTables(regimes);
        tables = schemas.Where(table => !InternalTables.Names.Contains(table.Name) && table.Layer != OwnTables.Layer)
            .Select(table => declared.Model(table))
            .Select(table => table with { Keys = [.. table.Keys.Where(key => !own.Keys(table.Name).Any(part => part.Columns.SequenceEqual(key.Columns)))] })
            .ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);
    }

    public TableModel? Find(string table) => tables.GetValueOrDefault(table);

    public bool Has(PartKind kind, string name)
    {
        var (table, own) = name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (name[..dot], name[(dot + 1)..]) : (name, "");
        return kind switch
        {
            PartKind.Table => Find(name) is not null,
            PartKind.Column => Find(table)?.Column(own) is not null,
            PartKind.Key => Find(table)?.Keys.Any(key => key.Name == own) == true,
            _ => false,
        };
    }
}
