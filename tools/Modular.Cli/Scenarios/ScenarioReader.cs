using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>Reads a scenario and what it includes.</summary>
public sealed class ScenarioReader
{
    private const int DeepestInclude = 8;

    private readonly List<ScenarioStep> _steps = [];
    private readonly Dictionary<string, YamlNode> _variables = new(StringComparer.Ordinal);
    private TenantSetup _tenant = TenantSetup.None;

    private ScenarioReader()
    {
    }

    /// <exception cref="ScenarioException">The file is not a scenario; the message and line say why.</exception>
    public static Scenario Read(string file)
    {
        var reader = new ScenarioReader();
        var root = reader.Load(file, 0);
        return new Scenario(file, root.Find("name")?.Text("name") ?? Path.GetFileNameWithoutExtension(file), reader._tenant, reader._steps)
        {
            Rules = Texts(root.Find("rules"), "rules"),
            Variables = reader._variables,
        };
    }

    private YamlMappingNode Load(string file, int depth)
    {
        if (depth > DeepestInclude) throw new ScenarioException($"{file} is included by itself.");
        var root = Parse(file);
        root.Allow("a scenario", Words.OfScenario);

        foreach (var include in root.Find("include")?.Elements() ?? [])
        {
            Load(Path.Combine(Path.GetDirectoryName(file) ?? "", include.Text("include")), depth + 1);
        }

        // What is read later stands nearer to the scenario and so decides.
        if (root.Find("tenant") is { } tenant) _tenant = Tenant(tenant.Mapping("tenant")).Or(_tenant);
        foreach (var (name, value) in root.Find("vars")?.Mapping("vars").Entries("vars") ?? []) _variables[name] = value;
        var steps = root.Find("steps") as YamlSequenceNode ?? throw new ScenarioException($"{file} has no list of steps.", root.Start);
        var writer = new StepReader(
            Path.GetFileNameWithoutExtension(file), root.Find("as")?.Text("as"), root.Find("principal")?.Text("principal"));
        foreach (var step in steps.Children) _steps.Add(writer.Read(step.Mapping("A step")));
        return root;
    }

    private static YamlMappingNode Parse(string file)
    {
        try
        {
            using var text = new StreamReader(file);
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents.Count == 1
                ? stream.Documents[0].RootNode.Mapping("A scenario")
                : throw new ScenarioException($"{file} is not one YAML document.");
        }
        catch (YamlException e)
        {
            throw new ScenarioException($"{file} is not YAML: {e.Message}", e.Start);
        }
        catch (IOException e)
        {
            throw new ScenarioException($"{file} cannot be read: {e.Message}");
        }
    }

    private static TenantSetup Tenant(YamlMappingNode tenant)
    {
        tenant.Allow("a tenant", Words.OfTenant);
        return new TenantSetup(
            tenant.Find("regime")?.Text("regime"),
            tenant.Find("version")?.Text("version"),
            tenant.Find("start")?.Text("start"),
            tenant.Find("settings")?.Mapping("settings"));
    }

    internal static IReadOnlyList<string> Texts(YamlNode? node, string what) =>
        node is null || node.IsNothing() ? [] : [.. node.Elements().Select(element => element.Text(what))];
}
