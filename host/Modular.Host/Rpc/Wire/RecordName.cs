namespace Modular.Host.Rpc.Wire;

/// <summary>The name of a record, taken apart.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Table">The table's plain name.</param>
/// <param name="Id">Identifier of the record.</param>
internal sealed record RecordName(string Tenant, string Table, string Id);
