using System.Security.Cryptography;
using Modular.Host.Plugins;

namespace Modular.Host.Tests.Plugins;

public sealed class ManifestTests : IDisposable
{
    private static readonly PlantedModule Good = new();
    private readonly Planting planting = new();

    public void Dispose() => planting.Dispose();

    [Theory]
    [InlineData("{", "it is not JSON")]
    [InlineData("[]", "not an object")]
    [InlineData("{}", "regimes is a list of at least one regime")]
    public void Load_MalformedManifest_IsRejected(string manifest, string complaint)
    {
        planting.Write("bad", "module.json", manifest);
        Expect(complaint);
    }

    [Theory]
    [InlineData("\"contract\":\"[1.0,2.0)\"", "\"contract\":\"[1.0,)\"", "contract is a range with both ends")]
    [InlineData("\"contract\":\"[1.0,2.0)\"", "\"contract\":\"[2.0,1.0)\"", "contract is a range with both ends")]
    [InlineData("\"id\":\"planted\"", "\"id\":\"Planted Module\"", "id 'Planted Module' does not match")]
    [InlineData("\"version\":\"1.0.0\"", "\"version\":\"1\"", "version '1' does not match")]
    [InlineData("\"assembly\":\"Planted.dll\"", "\"assembly\":\"../Planted.dll\"", "assembly '../Planted.dll' does not match")]
    [InlineData("\"en\":\"Planted\"", "\"fr\":\"Planté\"", "unknown property 'fr'")]
    [InlineData("\"id\":\"planted\"", "\"id\":\"planted\",\"disable\":true", "unknown property 'disable'")]
    [InlineData("\"id\":\"planted\"", "\"id\":\"planted\",\"disabled\":\"yes\"", "disabled is true or false")]
    [InlineData("\"id\":\"planted\"", "\"id\":\"planted\",\"id\":\"planted\"", "it is not JSON")]
    [InlineData("\"id\":\"planted\"", "\"id\":\"planted\",\"sha256\":\"abc\"", "sha256 'abc' does not match")]
    [InlineData("\"type\":\"Modular.Modules.Region.Regime\"", "\"type\":\" \"", "type ' ' does not match")]
    public void Load_ManifestWithOneFault_IsRejectedByName(string text, string by, string complaint)
    {
        var manifest = Good.Manifest();
        Assert.Contains(text, manifest, StringComparison.Ordinal);
        planting.Write("bad", "module.json", manifest.Replace(text, by, StringComparison.Ordinal));
        Expect(complaint);
    }

    [Fact]
    public void Load_ManifestWithSeveralFaults_NamesAll()
    {
        planting.Write("bad", "module.json", (Good with { Id = "X", Version = "one" }).Manifest());
        Expect("id 'X' does not match");
        Expect("version 'one' does not match");
    }

    [Fact]
    public void Load_FolderWithoutManifest_IsRejectedByItsName()
    {
        planting.Write("stray", "notes.txt", "Nothing to load.");
        var entry = Only();
        Assert.Equal(("stray", ModuleStatus.Rejected, ModuleReason.ManifestMissing), (entry.Id, entry.Status, entry.Reason));
    }

    [Fact]
    public void Load_DisabledModule_IsDisabledAlsoWhenStrict()
    {
        planting.Add("off", Good with { Disabled = true });
        var catalogue = ModuleCatalogue.Load(planting.Folder, strict: true);
        Assert.Equal(ModuleStatus.Disabled, Assert.Single(catalogue.Modules).Status);
        Assert.Empty(catalogue.Regimes.All);
    }

    [Theory]
    [InlineData("[1.0,2.0)")]
    [InlineData("[7.0,8.0)")]
    public void Load_ModuleThatTheOperatorDisables_IsDisabledWhateverElseIsWrong(string contract)
    {
        planting.Add("off", Good with { Contract = contract });
        var entry = Assert.Single(ModuleCatalogue.Load(planting.Folder, strict: true, new HashSet<string> { Good.Id }).Modules);
        Assert.Equal((ModuleStatus.Disabled, ModuleReason.DisabledByOperator), (entry.Status, entry.Reason));
    }

    [Fact]
    public void Load_HashOfAnotherFile_IsRejected()
    {
        planting.Add("one", Good with { Sha256 = new string('0', 64) });
        var entry = Only();
        Assert.Equal((ModuleStatus.Rejected, ModuleReason.HashMismatch), (entry.Status, entry.Reason));
    }

    [Fact]
    public void Load_HashOfTheFile_IsLoaded()
    {
        var path = Path.Combine(planting.Add("one", Good), Good.Assembly);
        var hash = Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        planting.Write("one", "module.json", (Good with { Sha256 = hash }).Manifest());
        Assert.Equal(ModuleStatus.Loaded, Only().Status);
    }

    private void Expect(string complaint)
    {
        var entry = Only();
        Assert.Equal((ModuleStatus.Rejected, ModuleReason.ManifestInvalid), (entry.Status, entry.Reason));
        Assert.Contains(complaint, entry.Message, StringComparison.Ordinal);
    }

    private ModuleEntry Only() => Assert.Single(ModuleCatalogue.Load(planting.Folder).Modules);
}
