namespace Modular.Cli.Scenarios;

/// <summary>Which files are scenarios.</summary>
public static class ScenarioFinder
{
    /// <summary>The files named, and every <c>*.yaml</c> in a folder <c>cases</c> at or below the folders named.</summary>
    /// <exception cref="ScenarioException">One of them does not exist.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> filesOrFolders) =>
        [.. filesOrFolders.SelectMany(each => Find(each)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Find(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new ScenarioException($"There is no file or folder {path}.");
        return Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) == "cases")
            .Where(file => !OnlyIncluded(file) && !Built(path, file))
            .Order(StringComparer.Ordinal);
    }

    private static bool OnlyIncluded(string file) => Path.GetFileName(file) is ['_', ..] or "setup.yaml";

    // Copies beside built assemblies are not more cases.
    private static bool Built(string root, string file) =>
        Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar).Any(
            part => part is "artifacts" or "bin" or "obj" or "node_modules");
}
