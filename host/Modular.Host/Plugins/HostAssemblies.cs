using System.Reflection;
using Modular.Sdk;
using NodaTime;
using Stateless;

namespace Modular.Host.Plugins;

/// <summary>
/// Assemblies that a module always gets from the host, even if its folder holds a copy: a type of the contract that came from
/// two files would be two types.
/// </summary>
internal static class HostAssemblies
{
    private static readonly Dictionary<string, AssemblyName> Shared =
        new[] { typeof(IRegime), typeof(LocalDate), typeof(StateMachine<,>) }
            .Select(type => type.Assembly.GetName())
            .ToDictionary(name => name.Name ?? "", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Framework = FrameworkNames();

    public static AssemblyName? FindShared(string name) => Shared.GetValueOrDefault(name);

    public static bool IsFramework(string name) => Framework.Contains(name);

    public static bool Provides(string name) => Shared.ContainsKey(name) || Framework.Contains(name);

    /// <summary>The runtime's own assemblies: those beside the core library. The host's and ASP.NET Core's lie elsewhere.</summary>
    private static HashSet<string> FrameworkNames()
    {
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        return trusted.Where(path => Path.GetDirectoryName(path) == core)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
