using Modular.Host.Plugins;

namespace Modular.Modules.Tests.Conformance;

public sealed class ModuleTests
{
    public static TheoryData<string> Modules => new(Regions.Modules.Select(module => $"{module.Id} {module.Version}").Distinct());

    [Theory]
    [MemberData(nameof(Modules))]
    public void Module_ByTheHost_IsLoaded(string module)
    {
        var entries = Regions.Modules.Where(entry => $"{entry.Id} {entry.Version}" == module);
        Assert.All(entries, entry => Assert.True(entry.Status == ModuleStatus.Loaded, entry.ToString()));
    }

    [Fact]
    public void EveryRegionFolder_OfTheSource_IsTested()
    {
        var folders = Directory.GetFiles(Path.Combine(Regions.Repository, "modules"), "*.csproj", SearchOption.AllDirectories)
            .Append(Path.Combine(Regions.Repository, "tools", "templates", "region", "Region.csproj"))
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)));
        var tested = Regions.All.Select(region => Path.GetFileName(region.SourceFolder)).Distinct();
        Assert.Equal(folders.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }
}
