using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.References;

public sealed class ReferenceTests
{
    private const string Protos = "protos/Modular.Protos.csproj";
    private const string Sdk = "host/Modular.Sdk/Modular.Sdk.csproj";
    private const string Data = "host/Modular.Data/Modular.Data.csproj";
    private const string Documents = "host/Modular.Documents/Modular.Documents.csproj";
    private const string Engine = "host/Modular.Engine/Modular.Engine.csproj";
    private const string Host = "host/Modular.Host/Modular.Host.csproj";
    private const string Region = "modules/Tilburg/Tilburg.csproj";
    private const string Regions = "modules/Directory.Build.props";
    private const string Cli = "tools/Modular.Cli/Modular.Cli.csproj";

    [Fact]
    public void ProjectFiles_OfThisRepository_PointDownwards() => Assert.Empty(new ReferenceRules(SourceTree.Files).ProjectFileViolations());

    [Fact]
    public void Assemblies_BuiltFromThisRepository_PointDownwards()
    {
        var rules = new ReferenceRules(SourceTree.Files);
        var assemblies = rules.Projects.Keys
            .Select(project => (Project: project, Folder: Path.Combine(SourceTree.Root, "artifacts", "bin", project)))
            .Where(built => Directory.Exists(built.Folder))
            .SelectMany(built => Directory.EnumerateFiles(built.Folder, $"{built.Project}.dll", SearchOption.AllDirectories)
                .Select(path => (built.Project, Path: path)))
            .ToList();

        Assert.Contains(assemblies, built => built.Project == "Modular.Sdk");
        Assert.Empty(assemblies.SelectMany(built =>
        {
            using var stream = File.OpenRead(built.Path);
            return rules.AssemblyViolations(built.Project, BuiltAssembly.ReferencesOf(stream)).ToList();
        }));
    }

    [Theory]
    [InlineData(Protos, "../host/Modular.Sdk/Modular.Sdk.csproj")]
    [InlineData(Sdk, "../Modular.Data/Modular.Data.csproj")]
    [InlineData(Data, "../Modular.Sdk/Modular.Sdk.csproj")]
    [InlineData(Documents, "../Modular.Data/Modular.Data.csproj")]
    [InlineData(Engine, "../../protos/Modular.Protos.csproj")]
    [InlineData(Engine, "..\\Modular.Host\\Modular.Host.csproj")]
    [InlineData(Host, "../../modules/Tilburg/Tilburg.csproj")]
    [InlineData(Host, "../../modules/*/*.csproj")]
    [InlineData(Host, "../../tests/Modular.Sdk.Tests/Modular.Sdk.Tests.csproj")]
    [InlineData(Region, "../../host/Modular.Engine/Modular.Engine.csproj")]
    [InlineData(Regions, "$(RepositoryRoot)protos/Modular.Protos.csproj")]
    [InlineData(Cli, "../../host/Modular.Engine/Modular.Engine.csproj")]
    public void ProjectFiles_PlantedReference_IsFound(string project, string target) => Assert.Single(
        PlantedTree.Rules(project, $"<ProjectReference Include=\"{target}\" />").ProjectFileViolations());

    [Theory]
    [InlineData(Sdk, "Google.Protobuf")]
    [InlineData(Data, "Grpc.AspNetCore.Server")]
    [InlineData(Documents, "Google.Protobuf")]
    [InlineData(Engine, "DocumentFormat.OpenXml")]
    [InlineData(Host, "PDFsharp")]
    [InlineData(Engine, "Microsoft.Data.Sqlite")]
    [InlineData(Engine, "Google.Protobuf")]
    [InlineData(Host, "SQLitePCLRaw.core")]
    [InlineData(Region, "Scrutor")]
    public void ProjectFiles_PlantedPackage_IsFound(string project, string package) => Assert.Single(
        PlantedTree.Rules(project, $"<PackageReference Include=\"{package}\" />").ProjectFileViolations());

    [Fact]
    public void ProjectFiles_PlantedGrpcImportInEngine_IsFound() => Assert.Single(
        PlantedTree.Rules(Engine, "<Import Project=\"../standins/Grpc.props\" />").ProjectFileViolations());

    [Theory]
    [InlineData(Engine, "<ProjectReference Include=\"../Modular.Documents/Modular.Documents.csproj\" />")]
    [InlineData(Engine, "<ProjectReference Include=\"../Modular.Data/Modular.Data.csproj\" />")]
    [InlineData(Sdk, "<ProjectReference Include=\"../standins/Stateless/Stateless.csproj\" />")]
    [InlineData(Host, "<ProjectReference Include=\"../../modules/*/*.csproj\" ReferenceOutputAssembly=\"false\" />")]
    [InlineData(Regions, "<ProjectReference Include=\"$(RepositoryRoot)host/Modular.Sdk/Modular.Sdk.csproj\" />")]
    public void ProjectFiles_Downwards_AreAccepted(string project, string reference) =>
        Assert.Empty(PlantedTree.Rules(project, reference).ProjectFileViolations());

    [Theory]
    [InlineData("Modular.Engine", "Grpc.Core.Api")]
    [InlineData("Modular.Engine", "Modular.Protos")]
    [InlineData("Modular.Engine", "Microsoft.AspNetCore.Http.Abstractions")]
    [InlineData("Modular.Sdk", "Modular.Data")]
    [InlineData("Modular.Host", "Tilburg")]
    [InlineData("Tilburg", "Microsoft.Data.Sqlite")]
    public void Assemblies_PlantedReference_IsFound(string project, string target)
    {
        using var assembly = PlantedTree.Compile(project, target);

        var violation = Assert.Single(PlantedTree.Rules().AssemblyViolations(project, BuiltAssembly.ReferencesOf(assembly)));

        Assert.Contains(target, violation, StringComparison.Ordinal);
    }

    [Fact]
    public void Assemblies_Downwards_AreAccepted()
    {
        using var assembly = PlantedTree.Compile("Modular.Host", "Modular.Engine");

        Assert.Empty(PlantedTree.Rules().AssemblyViolations("Modular.Host", BuiltAssembly.ReferencesOf(assembly)));
    }
}
