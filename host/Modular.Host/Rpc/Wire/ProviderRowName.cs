namespace Modular.Host.Rpc.Wire;

/// <summary>The name of a row of a provider, taken apart.</summary>
/// <param name="Tenant">Identifier of the tenant.</param>
/// <param name="Provider">Identifier of the provider.</param>
/// <param name="Id">Identifier of the row.</param>
internal sealed record ProviderRowName(string Tenant, string Provider, string Id);
