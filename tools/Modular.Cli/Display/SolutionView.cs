using Modular.Solutions.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Solutions: what differs, and what was done.</summary>
public static class SolutionView
{
    public static void Exported(IAnsiConsole console, ExportSolutionResponse response) =>
        console.WriteLine($"{response.Solution.Files.Count} files, of metadata version {response.MetadataVersion}");

    public static void Different(IAnsiConsole console, DiffSolutionResponse response)
    {
        Differences(console, "Differences", response.Differences);
        console.WriteLine($"plan {response.Plan}");
    }

    public static void Applied(IAnsiConsole console, ApplySolutionResponse response)
    {
        Differences(console, "Done", response.Done);
        Differences(console, "Beside the solution", response.Drift);
        if (response.Backup.Length > 0) console.WriteLine($"Copied first: {response.Backup}");
    }

    public static void RolledBack(IAnsiConsole console, RollBackSolutionResponse response) => Differences(console, "Done", response.Done);

    private static void Differences(IAnsiConsole console, string title, IEnumerable<Difference> differences) => Blocks.Table(
        console,
        title,
        ["what", "file", "in words", "loses values"],
        differences.Select(one => new[] { Cells.Of(one.Kind), one.Path, one.Text, one.LosesData ? "yes" : "" }));
}
