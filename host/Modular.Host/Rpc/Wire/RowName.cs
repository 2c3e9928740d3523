namespace Modular.Host.Rpc.Wire;

/// <summary>The name of a row of a tenant, taken apart.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Id">Identifier of the row.</param>
internal sealed record RowName(string Tenant, string Id);
