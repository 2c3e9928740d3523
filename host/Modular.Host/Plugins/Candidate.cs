using System.Collections.Immutable;

namespace Modular.Host.Plugins;

/// <summary>A module that passed every check that can be done without running it.</summary>
internal sealed record Candidate(ModuleManifest Manifest, string AssemblyPath)
{
    public ImmutableArray<RegimeName> Names => [.. Manifest.Regimes.Select(regime => regime.Name)];

    public ModuleEntry Loaded() => Entry(ModuleStatus.Loaded, ModuleReason.None, "");

    public ModuleEntry Entry(ModuleStatus status, string reason, string message) =>
        new(Manifest.Id, Manifest.Version.ToString(), status, reason, message, Names);
}
