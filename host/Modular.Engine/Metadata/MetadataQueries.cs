using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tenants;

namespace Modular.Engine.Metadata;

/// <summary>A tenant's metadata, as far as the caller may know of it.</summary>
public static class MetadataQueries
{
    /// <summary>The tables whose records the caller may read, by name; null for every layer.</summary>
    public static (PageOf<TableModel> Tables, long Version) Tables(Tenant tenant, Principal principal, Layer? layer, Page page)
    {
        var model = ModelOf(tenant);
        var readable = model.Tables.Where(table => table.MayRead(principal) && (layer is null || table.Layer == layer));
        return (ByName(page, $"tables {layer}", readable, table => table.Name).Select(table => Visible(model, table, principal)), model.Version);
    }

    /// <exception cref="ModularException">There is none of this name, or the caller may not read it.</exception>
    public static (TableModel Table, long Version) Table(Tenant tenant, Principal principal, string name)
    {
        var model = ModelOf(tenant);
        return model.Find(name) is { } table && table.MayRead(principal)
            ? (Visible(model, table, principal), model.Version)
            : throw ModularException.NotFound(ResourceNames.Table(tenant.Id, name));
    }

    public static PageOf<ChoiceListModel> Choices(Tenant tenant, Page page) => ByName(page, "choices", ModelOf(tenant).Choices, list => list.Name);

    /// <summary>The named queries over tables that the caller may read, by name; each with whether its table is effective-dated.</summary>
    public static PageOf<(NamedQueryModel Query, bool Dated)> Queries(Tenant tenant, Principal principal, Page page)
    {
        var model = ModelOf(tenant);
        var readable = model.Queries.Where(query => model.Find(query.Table)?.MayRead(principal) == true);
        return ByName(page, "queries", readable, query => query.Name)
            .Select(query => (query, model.Require(query.Table).Kind == TableKind.EffectiveDated));
    }

    private static TenantModel ModelOf(Tenant tenant)
    {
        using var snapshot = tenant.Read();
        return tenant.ModelOf(snapshot);
    }

    // What hangs on a column that the caller may not read is left out with it.
    private static TableModel Visible(TenantModel model, TableModel table, Principal principal)
    {
        var hidden = table.Columns.Where(column => !TableModel.MayRead(principal, column)).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return table with
        {
            Columns = [.. table.ColumnsFor(principal)],
            Keys = [.. table.Keys.Where(key => !key.Columns.Any(hidden.Contains))],
            Relationships = [.. table.Relationships.Where(one => model.Find(one.To)?.MayRead(principal) == true)],
        };
    }

    private static PageOf<T> ByName<T>(Page page, string list, IEnumerable<T> all, Func<T, string> nameOf) => page.After<T>(
        list,
        (place, most) => [.. all.Where(one => place.Count == 0 || string.CompareOrdinal(nameOf(one), place[0] as string) > 0).Take(most)],
        one => [nameOf(one)]);
}
