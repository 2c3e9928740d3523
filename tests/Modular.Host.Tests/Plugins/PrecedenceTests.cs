using Modular.Host.Plugins;

namespace Modular.Host.Tests.Plugins;

public sealed class PrecedenceTests : IDisposable
{
    private static readonly PlantedModule Good = new();
    private readonly Planting planting = new();

    public void Dispose() => planting.Dispose();

    [Fact]
    public void Load_TwoModulesForOneRegimeVersion_RejectsTheLater()
    {
        planting.Add("b", Good with { Id = "beta" });
        planting.Add("z", Good with { Id = "alpha" });
        var modules = ModuleCatalogue.Load(planting.Folder).Modules;
        Assert.Equal(("alpha", ModuleStatus.Loaded), (modules[0].Id, modules[0].Status));
        Assert.Equal(
            ("beta", ModuleStatus.Rejected, ModuleReason.RegimeDuplicate), (modules[1].Id, modules[1].Status, modules[1].Reason));
        Assert.Contains("Module alpha serves example-region 2026 already", modules[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_TwoVersionsForDifferentRegimeVersions_LoadsBoth()
    {
        planting.Add("old", Good);
        planting.Add("new", Good.Serving("example-region", "2030") with { Version = "2.0.0" });
        var catalogue = ModuleCatalogue.Load(planting.Folder, strict: true);
        Assert.Equal([ModuleStatus.Loaded, ModuleStatus.Loaded], catalogue.Modules.Select(module => module.Status));
        Assert.Equal(["2026", "2030"], catalogue.Regimes.Versions("example-region").Select(regime => regime.Version));
    }

    [Theory]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("1.0.0", "2.0.0")]
    public void Load_TwoVersionsForOneRegimeVersion_SupersedesTheLower(string lower, string higher)
    {
        planting.Add("a", Good with { Version = lower });
        planting.Add("b", Good with { Version = higher });
        var catalogue = ModuleCatalogue.Load(planting.Folder, strict: true);
        Assert.Equal(ModuleStatus.Superseded, catalogue.Modules.Single(module => module.Version == lower).Status);
        Assert.Equal(ModuleStatus.Loaded, catalogue.Modules.Single(module => module.Version == higher).Status);
        Assert.Single(catalogue.Regimes.All);
    }

    [Fact]
    public void Load_OneModuleInTwoFolders_RejectsTheLater()
    {
        planting.Add("a", Good);
        planting.Add("b", Good);
        var modules = ModuleCatalogue.Load(planting.Folder).Modules;
        Assert.Single(modules, module => module.Status == ModuleStatus.Loaded);
        Assert.Single(modules, module => module is { Status: ModuleStatus.Rejected, Reason: ModuleReason.ModuleDuplicate });
    }

    [Fact]
    public void Load_RejectedModule_TakesNoRegimeFromAnother()
    {
        planting.Add("a", Good with { Id = "alpha", Contract = "[7.0,8.0)" });
        planting.Add("b", Good with { Id = "beta" });
        var modules = ModuleCatalogue.Load(planting.Folder).Modules;
        Assert.Equal([ModuleStatus.Rejected, ModuleStatus.Loaded], modules.Select(module => module.Status));
    }

    [Fact]
    public void Load_StrictAndABadModule_ThrowsWithTheList()
    {
        planting.Add("a", Good with { Id = "alpha", Contract = "[7.0,8.0)" });
        planting.Add("b", Good with { Id = "beta", Type = "Nowhere" });
        planting.Add("c", Good.Serving("other-region", "2026") with { Id = "gamma" });
        var refused = Assert.Throws<ModulesRefusedException>(() => ModuleCatalogue.Load(planting.Folder, strict: true));
        Assert.Equal(["alpha", "beta"], refused.Modules.Select(module => module.Id));
        Assert.Contains(ModuleReason.ContractMismatch, refused.Message, StringComparison.Ordinal);
        Assert.Contains(ModuleReason.TypeMissing, refused.Message, StringComparison.Ordinal);
    }
}
