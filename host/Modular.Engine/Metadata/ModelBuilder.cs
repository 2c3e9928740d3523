using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Sdk;

namespace Modular.Engine.Metadata;

/// <summary>Puts together what the platform, a regime and the tenant declare.</summary>
internal static class ModelBuilder
{
    /// <summary>The tenant's metadata as of the rows' moment.</summary>
    /// <param name="tenant">Identifier of the tenant.</param>
    /// <param name="rows">The tenant's rows.</param>
    /// <param name="regimes">All loaded versions of the tenant's regime.</param>
    public static TenantModel Build(string tenant, IRows rows, IReadOnlyList<IRegime> regimes) =>
        Build(tenant, rows.SchemaVersion, rows.Tables, ComponentRows.Read(rows), regimes);

    /// <summary>The metadata that tables and components would be.</summary>
    /// <param name="tenant">Identifier of the tenant.</param>
    /// <param name="version">The version that it has.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="components">The parts of the tenant's own, also removed ones.</param>
    /// <param name="regimes">All loaded versions of the tenant's regime.</param>
    public static TenantModel Build(
        string tenant, long version, IReadOnlyList<TableSchema> tables, IReadOnlyList<Component> components, IReadOnlyList<IRegime> regimes)
    {
        var own = new OwnParts(components);
        var declared = new DeclaredTables(regimes);
        var records = tables.Where(table => !InternalTables.Names.Contains(table.Name))
            .Select(table => own.Table(table.Name) is { } part ? OwnTables.Model(table, part, own)
                : own.Relationship(table.Name) is { } relationship ? OwnTables.Model(table, relationship, own)
                : own.Extended(declared.Model(table), table))
            .ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (var relationship in own.Relationships.Where(part => records.ContainsKey(part.Name)))
        {
            records[relationship.Name] = RelationshipAccess.Of(records[relationship.Name], records.GetValueOrDefault(relationship.FromTable), records.GetValueOrDefault(relationship.ToTable));
        }
        return new TenantModel(tenant, version, records.Values, own.Choices, own.Queries.Concat(ModuleQueries.Of(regimes)));
    }
}
