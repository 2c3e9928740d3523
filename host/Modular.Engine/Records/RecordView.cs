using Modular.Data.Tables;
using Modular.Engine.Tables;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Records;

/// <summary>A row as callers see it.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Id">Identifier of the row; empty before it is stored.</param>
/// <param name="Version">The sequence of its last change; 0 before it is stored.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Fields">All its columns.</param>
public sealed record RecordView(string Tenant, string Id, long Version, Instant CreatedAt, FieldValues Fields)
{
    internal static RecordView Of(string tenant, Row row) => new(tenant, row.Id, row.Version, row.CreatedAt, row.ToFields());
}
