using System.Collections.Immutable;

namespace Modular.Host.Plugins;

/// <summary>What became of one module folder.</summary>
/// <param name="Id">The module's identifier; the folder's name where the manifest does not tell.</param>
/// <param name="Version">The module's version; empty where the manifest does not tell.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Reason">A code from <see cref="ModuleReason"/>; empty when loaded.</param>
/// <param name="Message">What is the matter, for the person who keeps the host; empty when loaded.</param>
/// <param name="Regimes">The regime versions that it serves, or would serve.</param>
public sealed record ModuleEntry(
    string Id,
    string Version,
    ModuleStatus Status,
    string Reason,
    string Message,
    ImmutableArray<RegimeName> Regimes)
{
    public override string ToString() => $"{Id} {Version}: {Status} {Reason} {Message}".TrimEnd();
}
