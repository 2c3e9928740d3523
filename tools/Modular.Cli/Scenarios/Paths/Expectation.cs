using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios.Paths;

/// <summary>What must be at a path of a response.</summary>
public sealed record Expectation(ResponsePath Path, YamlNode Expected)
{
    /// <summary>What is wrong with a response, or null when it is as expected.</summary>
    public string? Check(JsonNode? response)
    {
        var actual = Path.Resolve(response);
        var problem = Expected is YamlMappingNode matcher ? Match(actual, matcher) : Equal(actual, Expected);
        return problem is null ? null : $"{Path.Text}: {problem}";
    }

    private static string? Match(JsonNode? actual, YamlMappingNode matcher)
    {
        if (matcher.Children.Count != 1) throw new ScenarioException("A matcher is one name and its value.", matcher.Start);
        var (name, wanted) = matcher.Entries("a matcher").Single();
        return name switch
        {
            "contains" => wanted.Elements().Select(each => Contains(actual, each)).FirstOrDefault(problem => problem is not null),
            "count" => Count(actual, wanted.Text("count")),
            "absent" => Absent(actual, wanted.Text("absent") == "true"),
            "matches" => Matches(actual, wanted.Text("matches")),
            "not" => Not(actual, wanted),
            _ => throw new ScenarioException($"'{name}' is no matcher; there are contains, count, absent, matches, not.", matcher.Start),
        };
    }

    private static string? Equal(JsonNode? actual, YamlNode expected)
    {
        if (expected.IsNothing()) return Absent(actual, true);
        var same = (actual, expected) switch
        {
            (JsonValue value, YamlScalarNode scalar) => PlainComparison.Same(value, scalar.Value ?? ""),
            (JsonArray list, YamlSequenceNode wanted) => list.Count == wanted.Children.Count
                && list.Zip(wanted.Children).All(pair => Equal(pair.First, pair.Second) is null),
            _ => false,
        };
        return same ? null : $"expected {YamlReading.Shown(expected)}, got {Shown(actual)}";
    }

    private static string? Contains(JsonNode? actual, YamlNode wanted)
    {
        var has = actual switch
        {
            JsonArray list => list.Any(element => Equal(element, wanted) is null),
            JsonValue value => PlainComparison.Text(value).Contains(wanted.Text("contains"), StringComparison.Ordinal),
            _ => false,
        };
        return has ? null : $"expected it to contain {YamlReading.Shown(wanted)}, got {Shown(actual)}";
    }

    private static string? Count(JsonNode? actual, string wanted)
    {
        var count = actual switch { JsonArray list => list.Count, JsonObject map => map.Count, null => 0, _ => -1 };
        if (count < 0) return $"expected a list of {wanted}, got {Shown(actual)}";
        return count.ToString(System.Globalization.CultureInfo.InvariantCulture) == wanted
            ? null
            : $"expected {wanted} elements, got {count}: {Shown(actual)}";
    }

    private static string? Absent(JsonNode? actual, bool wanted)
    {
        var absent = actual switch
        {
            null => true,
            JsonArray list => list.Count == 0,
            JsonObject map => map.Count == 0,
            JsonValue value => PlainComparison.Text(value).Length == 0,
            _ => false,
        };
        if (absent == wanted) return null;
        return wanted ? $"expected nothing, got {Shown(actual)}" : "expected something, got nothing";
    }

    private static string? Matches(JsonNode? actual, string pattern) =>
        actual is JsonValue value && Regex.IsMatch(PlainComparison.Text(value), pattern, RegexOptions.None, TimeSpan.FromSeconds(1))
            ? null
            : $"expected a text that matches {pattern}, got {Shown(actual)}";

    private static string? Not(JsonNode? actual, YamlNode unwanted)
    {
        if (actual is null) return "expected something, got nothing";
        return Equal(actual, unwanted) is null ? $"expected anything but {YamlReading.Shown(unwanted)}" : null;
    }

    private static string Shown(JsonNode? actual) => actual switch
    {
        null => "nothing",
        JsonValue value => PlainComparison.Text(value) is "" ? "an empty text" : PlainComparison.Text(value),
        _ => actual.ToJsonString(),
    };
}
