using Modular.Cli.Scenarios;
using Modular.Cli.Scenarios.Bodies;
using Modular.Common.V1;
using Modular.Statements.V1;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Commands;

/// <summary>Lines of a statement in a file: a YAML list of mappings, or comma-separated values with a row of names first.</summary>
internal static class LineFile
{
    private const string Trajectory = "trajectory";

    /// <param name="file">The file's path; its ending tells what it holds.</param>
    /// <param name="nameOf">The resource name of a trajectory by name or id.</param>
    public static IEnumerable<GivenLine> Read(string file, Func<string, string> nameOf)
    {
        try
        {
            var rows = Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase)
                ? Csv(File.ReadAllLines(file))
                : Yaml(File.ReadAllText(file));
            return [.. rows.Select(row => Line(row, nameOf))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or YamlException or ScenarioException)
        {
            throw new UsageException($"{file}: {e.Message}");
        }
    }

    private static GivenLine Line(IEnumerable<(string Name, YamlScalarNode Value)> row, Func<string, string> nameOf)
    {
        var line = new GivenLine();
        foreach (var (name, value) in row.Where(cell => !cell.Value.IsNothing()))
        {
            if (name == Trajectory)
            {
                line.Trajectory = nameOf(value.Value!);
                continue;
            }

            var json = WellKnownText.FieldValue(value.Value!, quoted: !value.IsPlain());
            line.Fields[name] = FieldValue.Parser.ParseJson(json.ToJsonString());
        }

        return line;
    }

    private static IEnumerable<IEnumerable<(string Name, YamlScalarNode Value)>> Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count == 0
            ? []
            : stream.Documents[0].RootNode.Elements().Select(row => row.Mapping("A line").Entries("a line")
                .Select(cell => (cell.Name, cell.Value as YamlScalarNode
                    ?? throw new ScenarioException($"'{cell.Name}' must be a single value.", cell.Value.Start))));
    }

    private static IEnumerable<IEnumerable<(string Name, YamlScalarNode Value)>> Csv(string[] rows)
    {
        var cells = rows.Where(row => row.Length > 0).Select(row => row.Split(',').Select(cell => cell.Trim()).ToArray()).ToList();
        return cells.Skip(1).Select((row, at) => row.Length == cells[0].Length
            ? cells[0].Zip(row, (name, value) => (name, new YamlScalarNode(value)))
            : throw new IOException($"row {at + 2} has {row.Length} values and there are {cells[0].Length} names."));
    }
}
