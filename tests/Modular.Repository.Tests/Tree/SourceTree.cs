namespace Modular.Repository.Tests.Tree;

/// <summary>The repository these tests were built from, without what git ignores.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static readonly string[] Binary = [".snk", ".png", ".ico", ".pdf", ".ttf", ".db", ".dll", ".nupkg"];
    private static readonly Lazy<IReadOnlyList<SourceFile>> All = new(() => Read(Root));

    public static IReadOnlyList<SourceFile> Files => All.Value;

    public static IEnumerable<SourceFile> CSharp => Files.Where(file => file.IsCSharp);

    public static IReadOnlyList<SourceFile> Read(string root)
    {
        var rules = new IgnoreRules(File.Exists(Path.Combine(root, ".gitignore")) ? File.ReadAllText(Path.Combine(root, ".gitignore")) : "");
        List<SourceFile> files = [];
        Walk("");
        return files;

        void Walk(string folder)
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(root, folder)).Order(StringComparer.Ordinal))
            {
                var relative = folder + Path.GetFileName(path);
                if (!rules.Ignores(relative))
                    files.Add(new(relative, Binary.Contains(Path.GetExtension(path)) ? "" : File.ReadAllText(path)));
            }

            foreach (var path in Directory.EnumerateDirectories(Path.Combine(root, folder)).Order(StringComparer.Ordinal))
            {
                var relative = $"{folder}{Path.GetFileName(path)}/";
                if (!rules.Ignores(relative))
                    Walk(relative);
            }
        }
    }

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "global.json")) && File.Exists(Path.Combine(folder.FullName, "buf.yaml")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds global.json and buf.yaml.");
    }
}
