using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Records;

/// <summary>A row as callers of its own service see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Id">Identifier of the row; empty before it is stored.</param>
/// <param name="Version">The sequence of its last change; 0 before it is stored.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Fields">All its columns.</param>
public sealed record RecordView(string Tenant, string Id, long Version, Instant CreatedAt, FieldValues Fields)
{
    /// <summary>What the columns hold.</summary>
    public IEnumerable<ColumnDefinition> Columns { get; init; } = [];

    internal static RecordView Of(string tenant, Row row) => new(tenant, row.Id, row.Version, row.CreatedAt, row.ToFields());

    /// <summary>A row of a table, without the columns that are hidden from a caller.</summary>
    internal static RecordView Of(Tenant tenant, IRows rows, string table, Row row, Principal principal) =>
        Of(tenant.Id, tenant.ModelOf(rows).Require(table), row, principal);

    internal static RecordView Of(string tenant, TableModel table, Row row, Principal principal)
    {
        var hidden = table.Columns.Where(column => !TableModel.MayRead(principal, column)).Select(column => column.Name);
        return new RecordView(tenant, row.Id, row.Version, row.CreatedAt, row.ToVisibleFields(hidden.ToHashSet(StringComparer.Ordinal)))
        {
            Columns = table.Columns.Select(column => column.Definition),
        };
    }
}
