using System.Collections.Frozen;
using System.Collections.Immutable;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;

namespace Modular.Engine.Metadata;

/// <summary>All metadata of a tenant at one version: the platform's, its regime's and its own. Immutable.</summary>
public sealed class TenantModel
{
    private readonly FrozenDictionary<string, TableModel> tables;

    internal TenantModel(
        string tenant, long version, IEnumerable<TableModel> tables, IEnumerable<ChoiceListModel> choices, IEnumerable<NamedQueryModel> queries)
    {
        (Tenant, Version) = (tenant, version);
        Tables = [.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)];
        Choices = [.. choices.OrderBy(list => list.Name, StringComparer.Ordinal)];
        Queries = [.. queries.OrderBy(query => query.Name, StringComparer.Ordinal)];
        this.tables = Tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);
    }

    /// <summary>Identifier of the tenant.</summary>
    public string Tenant { get; }

    /// <summary>The store's schema version that this describes.</summary>
    public long Version { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<TableModel> Tables { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<ChoiceListModel> Choices { get; }

    /// <summary>By name.</summary>
    public ImmutableArray<NamedQueryModel> Queries { get; }

    public TableModel? Find(string table) => tables.GetValueOrDefault(table);

    /// <summary>A table that there is.</summary>
    /// <exception cref="ModularException">There is none of this name.</exception>
    public TableModel Require(string table) => Find(table) ?? throw ModularException.NotFound(ResourceNames.Table(Tenant, table));
}
