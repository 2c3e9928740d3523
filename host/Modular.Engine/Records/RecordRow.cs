using System.Collections.Immutable;
using Modular.Data.Tables;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using NodaTime;

namespace Modular.Engine.Records;

/// <summary>A record as a caller sees it: without the columns that are hidden from it.</summary>
public sealed class RecordRow
{
    private readonly string tenant;
    private readonly TableModel table;
    private readonly Row row;
    private readonly Principal principal;
    private readonly IReadOnlySet<string>? only;

    /// <param name="tenant">Identifier of the tenant.</param>
    /// <param name="table">The record's table.</param>
    /// <param name="row">The record.</param>
    /// <param name="principal">Who sees it.</param>
    /// <param name="only">The columns that are asked for; null for all.</param>
    internal RecordRow(string tenant, TableModel table, Row row, Principal principal, IReadOnlySet<string>? only = null) =>
        (this.tenant, this.table, this.row, this.principal, this.only) = (tenant, table, row, principal, only);

    public string Id => row.Id;

    public long Version => row.Version;

    public Instant CreatedAt => row.CreatedAt;

    public Instant ChangedAt => row.ChangedAt;

    /// <summary>Its columns, and each one's value.</summary>
    public ImmutableArray<ColumnModel> Columns => table.Columns;

    /// <summary>Its resource name, with another identifier while it has none of its own.</summary>
    public string Name(string? id = null) => ResourceNames.Record(tenant, table.Name, id ?? row.Id);

    /// <summary>A column's value; null when it has none, is hidden or was not asked for.</summary>
    public object? Value(ColumnModel column) =>
        TableModel.MayRead(principal, column) && only?.Contains(column.Name) != false ? row.Values[column.Name] : null;
}
