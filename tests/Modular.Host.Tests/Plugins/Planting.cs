using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Modular.Host.Tests.Plugins;

/// <summary>A folder of modules that exist only for one test, compiled from the template's own sources.</summary>
internal sealed class Planting : IDisposable
{
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary);
    private static readonly ImmutableArray<MetadataReference> Host =
    [
        .. ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // Most sources are the template's, the same in every test.
    private static readonly ConcurrentDictionary<string, SyntaxTree> Parsed = new();

    public string Folder { get; } = Directory.CreateTempSubdirectory("modular-modules-").FullName;

    /// <summary>Compiles a module into a folder of its own, with its manifest.</summary>
    public string Add(string folder, PlantedModule module)
    {
        var path = Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName;
        var references = module.Libraries.Select(library => (MetadataReference)MetadataReference.CreateFromFile(library));
        Compile(Path.Combine(path, module.Assembly), module.Sources, references, module.AssemblyVersion);
        foreach (var library in module.Libraries.Where(_ => module.CopyLibraries))
        {
            File.Copy(library, Path.Combine(path, Path.GetFileName(library)));
        }

        Write(folder, "module.json", module.Manifest());
        return path;
    }

    /// <summary>Compiles a library outside the modules' folders.</summary>
    public string Library(string name, string source, string version = "1.0.0.0")
    {
        var path = Path.Combine(Directory.CreateDirectory($"{Folder}-libraries/{version}").FullName, $"{name}.dll");
        Compile(path, [source], [], version);
        return path;
    }

    public void Write(string folder, string file, string text)
    {
        var path = Directory.CreateDirectory(Path.Combine(Folder, folder)).FullName;
        File.WriteAllText(Path.Combine(path, file), text);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        if (Directory.Exists($"{Folder}-libraries"))
        {
            Directory.Delete($"{Folder}-libraries", recursive: true);
        }
    }

    private static void Compile(string path, IEnumerable<string> sources, IEnumerable<MetadataReference> extra, string version)
    {
        var trees = sources.Append($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]")
            .Select(source => Parsed.GetOrAdd(source, text => CSharpSyntaxTree.ParseText(text)));
        var own = extra.ToList();
        var shadowed = own.Select(reference => Path.GetFileName(reference.Display)).ToHashSet();
        var references = own.Concat(Host.Where(reference => !shadowed.Contains(Path.GetFileName(reference.Display))));
        var name = Path.GetFileNameWithoutExtension(path);
        var result = CSharpCompilation.Create(name, trees, references, Options).Emit(path);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
