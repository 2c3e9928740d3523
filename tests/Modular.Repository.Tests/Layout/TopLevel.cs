using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Layout;

/// <summary>The root and host/ are closed: a new entry is a decision, made here.</summary>
internal static class TopLevel
{
    private static readonly HashSet<string> Root =
    [
        "protos", "host", "modules", "tests", "tools", ".ci",
        "Modular.sln", "README.md", "buf.yaml", "global.json", "BannedSymbols.txt",
        "Directory.Build.props", "Directory.Packages.props", ".editorconfig", ".gitattributes", ".gitignore",
    ];

    private static readonly HashSet<string> Host =
    [
        "Modular.Sdk", "Modular.Data", "Modular.Documents", "Modular.Engine", "Modular.Host", "standins", "decisions",
    ];

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files) => files
        .Select(file => file.Path.Split('/'))
        .Select(parts => Root.Contains(parts[0]) && (parts[0] != "host" || Host.Contains(parts[1])) ? "" : string.Join('/', parts.Take(2)))
        .Where(path => path.Length > 0)
        .Distinct()
        .Select(path => $"{path} is not an entry of the closed tree.");
}
