namespace Modular.Data.Files;

/// <summary>What the tenant's file says about its tenant; the values are the engine's business.</summary>
public sealed record TenantIdentity(string Id, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The key under which <see cref="Id"/> is kept among the tenant's values.</summary>
    public const string IdKey = "id";
}
