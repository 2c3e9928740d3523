using System.Reflection;
using System.Runtime.Loader;

namespace Modular.Host.Plugins;

/// <summary>
/// Keeps one module version's private dependencies apart from every other's. Never unloaded: modules change with a restart.
/// </summary>
internal sealed class ModuleLoadContext(Candidate candidate)
    : AssemblyLoadContext($"{candidate.Manifest.Id} {candidate.Manifest.Version}", isCollectible: false)
{
    private readonly AssemblyDependencyResolver resolver = new(candidate.AssemblyPath);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Null asks the host's own context. Translations have no code and may be absent.
        if (HostAssemblies.Provides(assemblyName.Name ?? "") || !string.IsNullOrEmpty(assemblyName.CultureName))
        {
            return null;
        }

        // No falling back: a module must not find the host's engine or store by asking for it.
        var path = resolver.ResolveAssemblyToPath(assemblyName)
            ?? throw new FileNotFoundException($"The module's folder does not hold {assemblyName.Name}.");
        return LoadFromAssemblyPath(path);
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        throw new DllNotFoundException($"A module loads no native code: {unmanagedDllName}.");
}
