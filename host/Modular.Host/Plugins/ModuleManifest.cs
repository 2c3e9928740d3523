using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Host.Plugins;

/// <summary>What a <c>module.json</c> says.</summary>
internal sealed record ModuleManifest
{
    public required string Id { get; init; }

    public required Version Version { get; init; }

    public required LocalizedText DisplayName { get; init; }

    public required ContractRange Contract { get; init; }

    public required string Assembly { get; init; }

    public required ImmutableArray<ManifestRegime> Regimes { get; init; }

    /// <summary>Hash of the assembly, in hexadecimal; null when the manifest gives none.</summary>
    public string? Sha256 { get; init; }

    public bool Disabled { get; init; }
}
