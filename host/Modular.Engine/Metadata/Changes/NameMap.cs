using System.Text.RegularExpressions;

namespace Modular.Engine.Metadata.Changes;

/// <summary>
/// What becomes of the names that a part mentions. By default they stay; a rename changes some, and who wants to know what a part builds on
/// looks at each as it comes by.
/// </summary>
/// <param name="targetOf">The table that a lookup of a table points to, by the names before; null for what is no lookup.</param>
internal sealed partial class NameMap(Func<string, string, string?> targetOf)
{
    public Func<string, string> Table { get; init; } = table => table;

    public Func<string, string, string> Column { get; init; } = (_, column) => column;

    public Func<string, string> Choice { get; init; } = choice => choice;

    /// <summary>Whether the name that comes by stands in a filter or formula, where it may turn out to be no column.</summary>
    public bool InText { get; private set; }

    /// <summary>A column, or lookups with dots before it, from a table.</summary>
    public string Path(string table, string path)
    {
        var from = (string?)table;
        var parts = path.Split('.');
        for (var i = 0; i < parts.Length && from is not null; i++)
        {
            (var column, parts[i]) = (parts[i], Column(from, parts[i]));
            from = targetOf(from, column);
        }
        return string.Join('.', parts);
    }

    /// <summary>A filter or formula over the rows of a table. Texts in quotes, numbers, dates, parameters and functions are no paths.</summary>
    public string? Text(string table, string? text)
    {
        if (text is null)
        {
            return null;
        }
        InText = true;
        var mapped = Words().Replace(text, word => word.Groups["path"] is { Success: true } path
            ? path.Value.StartsWith("old.", StringComparison.Ordinal) ? "old." + Path(table, path.Value[4..]) : Path(table, path.Value)
            : word.Value);
        InText = false;
        return mapped;
    }

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|\$\w+|\d[\w:.]*(?:-\d[\w:.]*)*|[A-Za-z_]\w*\s*\(|(?<path>[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*)(?![\w(])|\w+
        """, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
