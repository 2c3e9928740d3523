using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>The tenant that a scenario gets; each part is null when the file does not say.</summary>
public sealed record TenantSetup(string? Regime, string? Version, string? Start, YamlMappingNode? Settings)
{
    public static TenantSetup None { get; } = new(null, null, null, null);

    /// <summary>This one, with what it leaves open taken from another.</summary>
    public TenantSetup Or(TenantSetup other) =>
        new(Regime ?? other.Regime, Version ?? other.Version, Start ?? other.Start, Settings ?? other.Settings);
}
