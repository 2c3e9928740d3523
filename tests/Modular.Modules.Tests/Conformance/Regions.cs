using Modular.Host.Plugins;

namespace Modular.Modules.Tests.Conformance;

/// <summary>Every region under modules/ and the template, loaded as the host loads them. Tests name a region by a text.</summary>
public static class Regions
{
    public static readonly string Repository = RepositoryRoot();

    private static readonly (ModuleCatalogue Catalogue, string SourceParent)[] Catalogues =
    [
        (ModuleCatalogue.Load(Path.Combine(AppContext.BaseDirectory, "modules")), Path.Combine(Repository, "modules")),
        (ModuleCatalogue.Load(Path.Combine(AppContext.BaseDirectory, "templates")), Path.Combine(Repository, "tools", "templates")),
    ];

    private static readonly Dictionary<string, Region> Known = Loaded().ToDictionary(Name);

    /// <summary>What became of every module, regions and template alike.</summary>
    public static IEnumerable<ModuleEntry> Modules => Catalogues.SelectMany(catalogue => catalogue.Catalogue.Modules);

    /// <summary>Every regime version: its folder, its identifier and its version.</summary>
    public static TheoryData<string> Names => new(Known.Keys.Order(StringComparer.Ordinal));

    public static IEnumerable<Region> All => Known.Values;

    public static Region Of(string name) => Known[name];

    private static string Name(Region region) => $"{Path.GetFileName(region.SourceFolder)}, {region.Regime.Id} {region.Regime.Version}";

    private static IEnumerable<Region> Loaded() =>
        from pair in Catalogues
        from regime in pair.Catalogue.Regimes.All
        let folder = Path.GetFileName(Path.GetDirectoryName(regime.GetType().Assembly.Location)) ?? ""
        select new Region(regime, Path.Combine(pair.SourceParent, folder));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Modular.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
