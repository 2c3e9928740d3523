namespace Modular.Repository.Tests.Tree;

/// <summary>The part of .gitignore that this repository uses: folders, anchored or not, and names with a leading star.</summary>
internal sealed class IgnoreRules(string text)
{
    private readonly string[] patterns =
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#'),
        ".git/",
        // A work tree made by git has a file of that name instead.
        ".git",
    ];

    /// <param name="path">Relative to the root; a folder's ends with a slash.</param>
    public bool Ignores(string path) => patterns.Any(pattern => pattern switch
    {
        ['/', .. var anchored] => path == anchored,
        ['*', .. var ending] => path.EndsWith(ending, StringComparison.Ordinal),
        _ => path == pattern || path.EndsWith("/" + pattern, StringComparison.Ordinal),
    });
}
