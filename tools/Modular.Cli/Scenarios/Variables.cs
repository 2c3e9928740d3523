using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios;

/// <summary>The named values of one scenario's run, and how they are put into what it says.</summary>
public sealed partial class Variables
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    public bool Has(string name) => _values.ContainsKey(name);

    public void Set(string name, string value) => _values[name] = new YamlScalarNode(value);

    public void Set(string name, YamlNode value) => _values[name] = value;

    /// <summary>The text with every <c>${name}</c> replaced.</summary>
    public string Fill(string text) => Reference().Replace(text, match =>
        match.Groups["escape"].Success ? "${" : Value(match.Groups["name"].Value).Text($"${{{match.Groups["name"].Value}}} inside a text"));

    /// <summary>The node with every reference replaced: by the value itself where the reference stands alone, else by its text.</summary>
    public YamlNode Fill(YamlNode node)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } text } scalar when text.Contains("${", StringComparison.Ordinal):
                var alone = Reference().Match(text);
                return alone.Length == text.Length && !alone.Groups["escape"].Success
                    ? Value(alone.Groups["name"].Value)
                    : new YamlScalarNode(Fill(text)) { Style = scalar.Style };
            case YamlSequenceNode list:
                return new YamlSequenceNode(list.Children.Select(Fill));
            case YamlMappingNode mapping:
                return new YamlMappingNode(mapping.Children.Select(entry => KeyValuePair.Create(Fill(entry.Key), Fill(entry.Value))));
            default:
                return node;
        }
    }

    private YamlNode Value(string name) => _values.TryGetValue(name, out var value)
        ? value
        : throw new ScenarioException($"Nothing is known by the name ${{{name}}}; there are {string.Join(", ", _values.Keys.Order())}.");

    [GeneratedRegex(@"(?<escape>\$\$\{)|\$\{(?<name>[a-z][a-z0-9_]*)\}")]
    private static partial Regex Reference();
}
