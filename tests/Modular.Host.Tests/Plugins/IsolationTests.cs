using System.Runtime.Loader;
using Modular.Host.Plugins;
using Modular.Sdk;
using NodaTime;
using Stateless;

namespace Modular.Host.Tests.Plugins;

public sealed class IsolationTests : IDisposable
{
    private static readonly PlantedModule Good = new();
    private readonly Planting planting = new();

    public void Dispose() => planting.Dispose();

    [Fact]
    public void Load_CopiesOfSharedAssembliesInTheFolder_AreLeftAlone()
    {
        var path = planting.Add("one", Good);
        foreach (var shared in new[] { typeof(IRegime), typeof(LocalDate), typeof(StateMachine<,>) }.Select(type => type.Assembly.Location))
        {
            File.Copy(shared, Path.Combine(path, Path.GetFileName(shared)));
        }

        var regime = Assert.Single(ModuleCatalogue.Load(planting.Folder, strict: true).Regimes.All);
        var loaded = AssemblyLoadContext.GetLoadContext(regime.GetType().Assembly)?.Assemblies.Select(assembly => assembly.GetName().Name);
        Assert.Equal(["Planted"], loaded);
    }

    [Fact]
    public void Load_PrivateDependenciesOfOneName_StayApart()
    {
        Add("one", "1.0.0.0");
        Add("two", "2.0.0.0");
        var catalogue = ModuleCatalogue.Load(planting.Folder, strict: true);
        Assert.Equal(["from 1.0.0.0"], catalogue.Regimes.Find("one", "2026")?.Municipalities);
        Assert.Equal(["from 2.0.0.0"], catalogue.Regimes.Find("two", "2026")?.Municipalities);
    }

    [Fact]
    public void Load_EachModule_HasAContextThatStays()
    {
        planting.Add("a", Good);
        planting.Add("b", Good.Serving("other-region", "2026") with { Id = "other" });
        var contexts = ModuleCatalogue.Load(planting.Folder, strict: true).Regimes.All
            .Select(regime => AssemblyLoadContext.GetLoadContext(regime.GetType().Assembly)).ToList();
        Assert.Equal(["planted 1.0.0", "other 1.0.0"], contexts.Select(context => context?.Name));
        Assert.All(contexts, context => Assert.False(context?.IsCollectible));
    }

    private void Add(string id, string version)
    {
        var source = $"public static class Names {{ public static string Of() => \"from {version}\"; }}";
        var module = Good.Serving(id, "2026").Replace("[\"Voorbeeldstad\"]", "[Names.Of()]");
        planting.Add(id, module with { Id = id, Libraries = [planting.Library("Names", source, version)] });
    }
}
