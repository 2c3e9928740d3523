using Modular.Host.Plugins;
using NodaTime;

namespace Modular.Host.Tests.Plugins;

public sealed class LoadingTests : IDisposable
{
    private static readonly PlantedModule Good = new();
    private readonly Planting planting = new();

    public void Dispose() => planting.Dispose();

    [Fact]
    public void Load_FolderThatIsNotThere_HasNoModules() =>
        Assert.Empty(ModuleCatalogue.Load(Path.Combine(planting.Folder, "none")).Modules);

    [Fact]
    public void Load_GoodModule_IsLoadedAndItsRegimeFound()
    {
        planting.Add("good", Good);
        var catalogue = ModuleCatalogue.Load(planting.Folder, strict: true);
        var entry = Assert.Single(catalogue.Modules);
        Assert.Equal(("planted", "1.0.0", ModuleStatus.Loaded, ""), (entry.Id, entry.Version, entry.Status, entry.Reason));
        Assert.Equal(new RegimeName("example-region", "2026"), Assert.Single(entry.Regimes));
        Assert.Equal("Voorbeeldregio", catalogue.Regimes.Find("example-region", "2026")?.DisplayName.Nl);
        Assert.Equal("2026", catalogue.Regimes.InForce("example-region", new LocalDate(2026, 1, 1))?.Version);
        Assert.Null(catalogue.Regimes.InForce("example-region", new LocalDate(2025, 12, 31)));
    }

    [Theory]
    [InlineData("[2.0,3.0)")]
    [InlineData("[0.1,1.0)")]
    public void Load_WrongContract_IsRejected(string range)
    {
        var entry = LoadOne(Good with { Contract = range });
        Assert.Equal((ModuleStatus.Rejected, ModuleReason.ContractMismatch), (entry.Status, entry.Reason));
        Assert.Contains(range, entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_MissingAssembly_IsRejected()
    {
        var path = planting.Add("bad", Good);
        File.Delete(Path.Combine(path, Good.Assembly));
        Expect(ModuleStatus.Rejected, ModuleReason.AssemblyMissing, Only());
    }

    [Fact]
    public void Load_AssemblyThatIsNone_IsRejected()
    {
        var path = planting.Add("bad", Good);
        File.WriteAllText(Path.Combine(path, Good.Assembly), "This is a text.");
        Expect(ModuleStatus.Rejected, ModuleReason.AssemblyMissing, Only());
    }

    [Fact]
    public void Load_DamagedAssembly_IsNotLoaded()
    {
        var path = Path.Combine(planting.Add("bad", Good), Good.Assembly);
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..600]);
        Assert.Equal(ModuleStatus.Rejected, Only().Status);
    }

    [Fact]
    public void Load_MissingType_Fails() =>
        Expect(ModuleStatus.Failed, ModuleReason.TypeMissing, LoadOne(Good with { Type = "Modular.Modules.Region.Nowhere" }));

    [Fact]
    public void Load_TypeThatIsNoRegime_Fails() =>
        Expect(ModuleStatus.Failed, ModuleReason.TypeUnsuitable, LoadOne(Good with { Type = "Modular.Modules.Region.Tariff" }));

    [Fact]
    public void Load_TypeWithoutParameterlessConstructor_Fails() => Expect(
        ModuleStatus.Failed,
        ModuleReason.TypeUnsuitable,
        LoadOne(Good.Replace("public sealed class Regime : IRegime", "public sealed class Regime(int years) : IRegime")));

    [Fact]
    public void Load_ThrowingConstructor_FailsAndStopsNothing()
    {
        planting.Add("good", Good);
        var bad = Good.Serving("other-region", "2026") with { Id = "bad" };
        const string Constructor = "Regime() => throw new InvalidOperationException(\"no luck\"); public string Id =>";
        planting.Add("bad", bad.Replace("string Id =>", Constructor));
        var modules = ModuleCatalogue.Load(planting.Folder).Modules;
        Expect(ModuleStatus.Failed, ModuleReason.ConstructorFailed, modules[0]);
        Assert.Contains("InvalidOperationException: no luck", modules[0].Message, StringComparison.Ordinal);
        Assert.Equal(ModuleStatus.Loaded, modules[1].Status);
    }

    [Theory]
    [InlineData("Id => \"example-region\"", "Id => \"another\"", "calls itself another 2026")]
    [InlineData("new(\"active\", Phase.Active", "new(\"ordered\", Phase.Active", "state ordered is listed twice")]
    [InlineData("new(\"active\", Phase.Active", "new(\"running\", Phase.Active", "state active, which is not listed")]
    [InlineData("RuleIds = [Rules.Objective],", "RuleIds = [\"REG-99\"],", "cites REG-99")]
    [InlineData("Settings { get; } = []", "Settings { get; } = [new(\"days\", \"REG-06\", \"many\", new(\"a\", \"b\"))]", "default 'many'")]
    [InlineData("\"product_sheet\", StepStage", "\"nowhere\", StepStage", "table nowhere, which is not there")]
    [InlineData("Columns = [ProductSheetFields.Status,", "Columns = [\"colour\",", "watches product_sheet.colour, which is not there")]
    [InlineData("new(\"approved_sheet_has_price\"", "new(\"other\", \"product_sheet\", StepStage.Validate, 10, HasPrice), new(\"approved_sheet_has_price\"", "both are number 10")]
    [InlineData("RuleIds = [Rules.Instalments],", "RuleIds = [\"REG-98\"],", "cites REG-98")]
    [InlineData("State Start => State.Ordered", "State Start => throw new TimeoutException()", "TimeoutException")]
    public void Load_RegimeThatFailsItsSelfCheck_Fails(string text, string by, string complaint)
    {
        var entry = LoadOne(Good.Replace(text, by));
        Expect(ModuleStatus.Failed, ModuleReason.SelfCheckFailed, entry);
        Assert.Contains(complaint, entry.Message, StringComparison.Ordinal);
    }

    private static void Expect(ModuleStatus status, string reason, ModuleEntry entry) =>
        Assert.True((status, reason) == (entry.Status, entry.Reason), entry.ToString());

    private ModuleEntry LoadOne(PlantedModule module)
    {
        planting.Add("one", module);
        return Only();
    }

    private ModuleEntry Only() => Assert.Single(ModuleCatalogue.Load(planting.Folder).Modules);
}
