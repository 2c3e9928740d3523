using System.Xml.Linq;
using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.References;

/// <summary>Holds project files, and what was built from them, to the table in <see cref="Layer"/>.</summary>
internal sealed class ReferenceRules
{
    private readonly IReadOnlyList<SourceFile> buildFiles;
    private readonly Dictionary<string, string> projects;

    public ReferenceRules(IEnumerable<SourceFile> files)
    {
        buildFiles = [.. files.Where(file => Path.GetExtension(file.Path) is ".csproj" or ".props" or ".targets")];
        projects = buildFiles.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Path), file => file.Path);
    }

    /// <summary>Names and paths of all projects.</summary>
    public IReadOnlyDictionary<string, string> Projects => projects;

    public IEnumerable<string> ProjectFileViolations() =>
        from file in buildFiles
        let layer = Layer.Of(file.Path)
        where layer is not null
        from reference in XDocument.Parse(file.Text).Descendants()
        let name = NameOf(reference)
        where name is not null && !IsBuildOrderOnly(layer, reference)
        let problem = Problem(layer, name)
        where problem is not null
        select $"{file.Path}: {problem}";

    /// <param name="project">The name of the project the assembly was built from.</param>
    /// <param name="references">The names of the assemblies it refers to.</param>
    public IEnumerable<string> AssemblyViolations(string project, IEnumerable<string> references) =>
        Layer.Of(projects[project]) is not { } layer
            ? []
            : references.Select(name => Problem(layer, name)).OfType<string>().Select(problem => $"{project}.dll: {problem}");

    private string? Problem(Layer layer, string name)
    {
        // The regions are the only projects that are referred to by a pattern.
        var path = name == "*" ? "modules/" : projects.GetValueOrDefault(name, "");
        if (Layer.IsTest(path))
            return $"{layer.Name} may not refer to the test project {name}";
        if (Layer.Of(path) is { } target)
            return layer.Below.Contains(target.Name) ? null : $"{layer.Name} may not refer to {name}";
        return layer.AllowsPackage(name) ? null : $"{layer.Name} may not use {name}";
    }

    /// <summary>The host builds the regions before itself and copies them; it does not compile against them.</summary>
    private static bool IsBuildOrderOnly(Layer layer, XElement reference)
    {
        var isModule = reference.Attribute("Include")?.Value.Replace('\\', '/').Contains("modules/", StringComparison.Ordinal) == true;
        var output = reference.Attribute("ReferenceOutputAssembly")?.Value ?? reference.Element("ReferenceOutputAssembly")?.Value;
        return layer.Name == "Host" && isModule && output == "false";
    }

    private static string? NameOf(XElement element)
    {
        var include = element.Attribute("Include")?.Value.Replace('\\', '/');
        return element.Name.LocalName switch
        {
            "ProjectReference" when include is not null => Path.GetFileNameWithoutExtension(include),
            "PackageReference" or "Reference" => include?.Split(',')[0],
            "Import" when element.Attribute("Project")?.Value.EndsWith("Grpc.props", StringComparison.Ordinal) == true => "Grpc.Core.Api",
            _ => null,
        };
    }
}
