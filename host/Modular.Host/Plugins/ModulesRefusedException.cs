using System.Collections.Immutable;

namespace Modular.Host.Plugins;

/// <summary>A module was rejected or failed, and the host was told to be strict about it.</summary>
public sealed class ModulesRefusedException(ImmutableArray<ModuleEntry> modules)
    : Exception($"Not every module could be loaded:{string.Concat(modules.Select(module => $"{Environment.NewLine}  {module}"))}")
{
    public ImmutableArray<ModuleEntry> Modules { get; } = modules;
}
