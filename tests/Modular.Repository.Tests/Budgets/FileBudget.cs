using Modular.Repository.Tests.Tree;

namespace Modular.Repository.Tests.Budgets;

/// <summary>No C# file is longer than 400 lines, and 95 of 100 are shorter than 200.</summary>
internal static class FileBudget
{
    public const int Longest = 400;
    public const int Usual = 200;
    public const int PercentUsual = 95;

    public static IEnumerable<string> Violations(IEnumerable<SourceFile> files)
    {
        var code = files.Where(file => file.IsCSharp).ToList();
        foreach (var file in code.Where(file => file.Lines > Longest))
            yield return $"{file.Path} has {file.Lines} lines; {Longest} is the most.";
        var overUsual = code.Where(file => file.Lines >= Usual).ToList();
        if (overUsual.Count * 100 > code.Count * (100 - PercentUsual))
        {
            yield return $"{overUsual.Count} of {code.Count} files have {Usual} lines or more; {100 - PercentUsual}% may: "
                + string.Join(", ", overUsual.Select(file => file.Path));
        }
    }
}
