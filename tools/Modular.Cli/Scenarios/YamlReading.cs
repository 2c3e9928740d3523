using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>Short ways to ask a YAML node what it is.</summary>
public static class YamlReading
{
    public static bool IsPlain(this YamlScalarNode scalar) => scalar.Style is ScalarStyle.Plain or ScalarStyle.Any;

    /// <summary>Nothing was written: an empty plain scalar, <c>~</c> or <c>null</c>.</summary>
    public static bool IsNothing(this YamlNode node) =>
        node is YamlScalarNode scalar && scalar.IsPlain() && scalar.Value is null or "" or "~" or "null";

    public static string Text(this YamlNode node, string what) => node is YamlScalarNode { Value: { } text }
        ? text
        : throw new ScenarioException($"{what} must be a single value.", node.Start);

    public static YamlMappingNode Mapping(this YamlNode node, string what) => node as YamlMappingNode
        ?? throw new ScenarioException($"{what} must be a mapping of names to values.", node.Start);

    /// <summary>The elements of a list; a value that is no list is a list of one.</summary>
    public static IEnumerable<YamlNode> Elements(this YamlNode node) => node is YamlSequenceNode list ? list.Children : [node];

    public static IEnumerable<(string Name, YamlNode Value)> Entries(this YamlMappingNode mapping, string what) =>
        mapping.Children.Select(entry => (entry.Key.Text($"A name in {what}"), entry.Value));

    public static YamlNode? Find(this YamlMappingNode mapping, string name) =>
        mapping.Children.FirstOrDefault(entry => entry.Key is YamlScalarNode key && key.Value == name).Value;

    /// <exception cref="ScenarioException">There is a word that does not belong there.</exception>
    public static void Allow(this YamlMappingNode mapping, string what, IReadOnlySet<string> words)
    {
        foreach (var (name, value) in mapping.Entries(what))
        {
            if (!words.Contains(name)) throw new ScenarioException($"'{name}' is not part of {what}.", value.Start);
        }
    }

    /// <summary>A captured part of a response, as if it had been written in the file.</summary>
    public static YamlNode FromPlain(JsonNode? value) => value switch
    {
        null => new YamlScalarNode(""),
        JsonObject fields => new YamlMappingNode(
            fields.SelectMany(field => new[] { new YamlScalarNode(field.Key), FromPlain(field.Value) })),
        JsonArray list => new YamlSequenceNode(list.Select(FromPlain)),
        JsonValue scalar => new YamlScalarNode(Paths.PlainComparison.Text(scalar)),
        _ => throw new InvalidOperationException("A part of a response is an object, a list or a value."),
    };

    /// <summary>The value on one line, for messages.</summary>
    public static string Shown(YamlNode node) => node switch
    {
        YamlScalarNode scalar => scalar.Value ?? "",
        YamlSequenceNode list => "[" + string.Join(", ", list.Children.Select(Shown)) + "]",
        YamlMappingNode mapping =>
            "{" + string.Join(", ", mapping.Children.Select(entry => $"{Shown(entry.Key)}: {Shown(entry.Value)}")) + "}",
        _ => node.ToString(),
    };
}
