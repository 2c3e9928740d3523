namespace Modular.Cli.Wire;

/// <summary>In which role and as whom calls are made.</summary>
/// <param name="Role">The role.</param>
/// <param name="Principal">Who acts, as an opaque name.</param>
/// <param name="Provider">Resource name of the provider for whom a provider acts; null for others.</param>
public sealed record CallIdentity(string Role, string Principal, string? Provider)
{
    /// <summary>Resource name of the region group for which the caller acts; null for callers of a tenant.</summary>
    public string? Group { get; init; }

    /// <summary>For whom the caller acts, as an opaque name; null when for itself.</summary>
    public string? OnBehalfOf { get; init; }

    public static CallIdentity Administrator { get; } = new("administrator", "administrator", null);

    public Grpc.Core.Metadata ToMetadata()
    {
        var metadata = new Grpc.Core.Metadata { { "x-modular-role", Role }, { "x-modular-principal", Principal } };
        if (Provider is not null) metadata.Add("x-modular-provider", Provider);
        if (Group is not null) metadata.Add("x-modular-group", Group);
        if (OnBehalfOf is not null) metadata.Add("x-modular-on-behalf-of", OnBehalfOf);
        return metadata;
    }
}
