using System.CommandLine;
using Google.Protobuf.Collections;
using Google.Type;
using Modular.Cli.Scenarios.Bodies;
using Modular.Common.V1;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Commands;

/// <summary>Values as people write them on the command line.</summary>
public static class Written
{
    public static Argument<string> Argument(string name, string description) => new(name) { Description = description };

    public static Option<string> Option(string name, string description) => new(name) { Description = description };

    public static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };

    /// <summary>The option that carries arguments, contents and further fields.</summary>
    public static Option<string[]> Fields(string name, string alias) => new(name, alias)
    {
        Description = "name=value, by its looks a date, amount, number, true/false or text; name:text=value says its type.",
    };

    public static Date? Date(string? text) => string.IsNullOrEmpty(text)
        ? null
        : Read(text, WellKnownText.Date(text), Google.Type.Date.Parser.ParseJson, "a date such as 2026-01-05");

    public static Money? Money(string? text) => string.IsNullOrEmpty(text)
        ? null
        : Read(text, WellKnownText.Money(text), Google.Type.Money.Parser.ParseJson, "an amount such as 1234.50");

    public static Google.Protobuf.WellKnownTypes.Timestamp? Instant(string? text) => string.IsNullOrEmpty(text)
        ? null
        : Read(text, WellKnownText.Instant(text), Google.Protobuf.WellKnownTypes.Timestamp.Parser.ParseJson, "a date or an instant");

    /// <summary>Reads an enum value by its short name.</summary>
    public static T Choice<T>(string? text)
        where T : struct, Enum
    {
        var wanted = (text ?? "unspecified").Replace("_", "", StringComparison.Ordinal);
        return Enum.TryParse<T>(wanted, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new UsageException($"'{text}' is none of {string.Join(", ", Enum.GetNames<T>().Skip(1))}.");
    }

    /// <summary>Puts <c>name=value</c> and <c>name:type=value</c> into a map.</summary>
    public static void Into(MapField<string, FieldValue> fields, IEnumerable<string>? written)
    {
        foreach (var each in written ?? [])
        {
            if (each.Split('=', 2) is not [var left, var value] || left.Length == 0) throw new UsageException($"'{each}' is not name=value.");
            fields[left.Split(':')[0]] = Field(left, value);
        }
    }

    /// <summary>A value whose type is told by its looks, or by <c>name:type</c>.</summary>
    public static FieldValue Field(string left, string value)
    {
        if (left.Split(':', 2) is not [_, var type])
        {
            return FieldValue.Parser.ParseJson(WellKnownText.FieldValue(value, quoted: false).ToJsonString());
        }

        var explicitly = new YamlMappingNode(new YamlScalarNode(type), new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted });
        return (FieldValue)RequestBody.ToMessage(FieldValue.Descriptor, explicitly);
    }

    private static T Read<T>(string text, System.Text.Json.Nodes.JsonNode? json, Func<string, T> parse, string what) =>
        json is null ? throw new UsageException($"'{text}' is not {what}.") : parse(json.ToJsonString());
}
