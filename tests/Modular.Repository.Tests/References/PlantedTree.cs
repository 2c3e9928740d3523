using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.References;

/// <summary>A tree of empty projects in which a test plants one reference.</summary>
internal static class PlantedTree
{
    private static readonly string[] Projects =
    [
        "protos/Modular.Protos.csproj",
        "host/Modular.Sdk/Modular.Sdk.csproj",
        "host/Modular.Data/Modular.Data.csproj",
        "host/Modular.Documents/Modular.Documents.csproj",
        "host/Modular.Engine/Modular.Engine.csproj",
        "host/Modular.Host/Modular.Host.csproj",
        "host/standins/Stateless/Stateless.csproj",
        "modules/Tilburg/Tilburg.csproj",
        "modules/Directory.Build.props",
        "tools/Modular.Cli/Modular.Cli.csproj",
        "tests/Modular.Sdk.Tests/Modular.Sdk.Tests.csproj",
    ];

    public static ReferenceRules Rules(string project = "", string content = "") => new(Projects.Select(path =>
        new SourceFile(path, $"<Project><ItemGroup>{(path == project ? content : "")}</ItemGroup></Project>")));

    /// <summary>An assembly that refers to another by deriving from a type of it.</summary>
    public static MemoryStream Compile(string name, string target)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        MetadataReference core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);
        var below = CSharpCompilation.Create(target, [CSharpSyntaxTree.ParseText("public class Base { }")], [core], options);
        var above = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText("public class Derived : Base { }")], [core, below.ToMetadataReference()], options);
        var stream = new MemoryStream();
        Assert.True(above.Emit(stream).Success);
        stream.Position = 0;
        return stream;
    }
}
