using System.Text;
using Modular.Solutions.V1;

namespace Modular.Cli.Commands;

/// <summary>A solution as files in a folder: one for each part, in a folder for each kind.</summary>
internal static class SolutionFolder
{
    private static readonly string[] Kinds = ["table", "column", "choice", "key", "relationship", "rule", "query", "data"];

    public static Solution Read(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"There is no folder {folder}.");
        try
        {
            return new Solution
            {
                Files =
                {
                    Files(folder).Order(StringComparer.Ordinal).Select(path => new SolutionFile
                    {
                        Path = path, Text = File.ReadAllText(Path.Combine(folder, path)).ReplaceLineEndings("\n"),
                    }),
                },
            };
        }
        catch (IOException e)
        {
            throw new UsageException(e.Message);
        }
    }

    public static void Write(string folder, Solution solution)
    {
        try
        {
            // Only folders of kinds are looked into: what else is there is not ours.
            foreach (var gone in Files(folder).Except(solution.Files.Select(file => file.Path))) File.Delete(Path.Combine(folder, gone));
            foreach (var file in solution.Files)
            {
                var path = Path.Combine(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
        catch (IOException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static List<string> Files(string folder) =>
    [
        .. Kinds.Where(kind => Directory.Exists(Path.Combine(folder, kind)))
            .SelectMany(kind => Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Select(file => $"{kind}/{Path.GetFileName(file)}")),
    ];
}
