using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Modular.Cli.Wire;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Scenarios.Bodies;

/// <summary>Turns a request written in YAML into its message, reading the plain forms of dates, amounts and the like.</summary>
public sealed class RequestBody
{
    private readonly List<FieldProblem> _problems = [];

    private RequestBody()
    {
    }

    /// <exception cref="BodyException">Something does not fit; all of it is named.</exception>
    public static IMessage ToMessage(MessageDescriptor type, YamlNode? body)
    {
        var json = ToJson(type, body);
        try
        {
            return JsonParser.Default.Parse(json.ToJsonString(), type);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new BodyException([new FieldProblem(type.Name, $"cannot be read: {e.Message.TrimEnd('.')}")]);
        }
    }

    /// <summary>The protobuf JSON of a request.</summary>
    /// <exception cref="BodyException">Something does not fit; all of it is named.</exception>
    public static JsonObject ToJson(MessageDescriptor type, YamlNode? body)
    {
        if (body is null || body.IsNothing()) return [];
        var reading = new RequestBody();
        var json = reading.Fields(type, body, "") as JsonObject ?? [];
        return reading._problems.Count == 0 ? json : throw new BodyException(reading._problems);
    }

    private JsonNode? Fields(MessageDescriptor type, YamlNode node, string path)
    {
        if (node is not YamlMappingNode mapping)
        {
            return Refuse(path.Length == 0 ? type.Name : path, $"is a {type.Name}, a mapping of its fields");
        }

        var fields = new JsonObject();
        foreach (var (name, value) in mapping.Entries(type.Name))
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            var field = type.FindFieldByName(name) ?? type.Fields.InDeclarationOrder().FirstOrDefault(known => known.JsonName == name);
            if (field is null)
            {
                var known = string.Join(", ", type.Fields.InDeclarationOrder().Select(each => each.Name));
                Refuse(at, $"is not a field of {type.Name}, which has {known}");
            }
            else if (!value.IsNothing())
            {
                fields[field.Name] = Field(field, value, at);
            }
        }

        return fields;
    }

    private JsonNode? Field(FieldDescriptor field, YamlNode node, string path)
    {
        if (field.IsMap)
        {
            if (node is not YamlMappingNode mapping) return Refuse(path, "is a mapping of names to values");
            var valueField = field.MessageType.FindFieldByName("value");
            return new JsonObject(mapping.Entries(path)
                .Select(entry => KeyValuePair.Create(entry.Name, Single(valueField, entry.Value, $"{path}.{entry.Name}"))));
        }

        return field.IsRepeated
            ? new JsonArray([.. node.Elements().Select((element, index) => Single(field, element, $"{path}[{index}]"))])
            : Single(field, node, path);
    }

    private JsonNode? Single(FieldDescriptor field, YamlNode node, string path) => field.FieldType switch
    {
        FieldType.Message or FieldType.Group => OfMessage(field.MessageType, node, path),
        FieldType.Enum => OfEnum(field.EnumType, node, path),
        _ when node is not YamlScalarNode => Refuse(path, "is a single value"),
        FieldType.String or FieldType.Bytes => Text(node),
        FieldType.Bool => Text(node) is "true" or "false" ? Text(node) == "true" : Refuse(path, $"is true or false, not '{Text(node)}'"),
        FieldType.Double or FieldType.Float => Text(node),
        _ => long.TryParse(Text(node), out _) ? Text(node) : Refuse(path, $"is a whole number, not '{Text(node)}'"),
    };

    private JsonNode? OfMessage(MessageDescriptor type, YamlNode node, string path)
    {
        if (type.FullName == "google.protobuf.FieldMask")
        {
            return WellKnownText.CamelCase(string.Join(',', node.Elements().Select(Text)));
        }

        if (node is not YamlScalarNode scalar) return Fields(type, node, path);
        var text = Text(node);
        return type.FullName switch
        {
            "google.type.Date" => WellKnownText.Date(text) ?? Refuse(path, $"is a date such as 2026-01-05, not '{text}'"),
            "google.type.Money" => WellKnownText.Money(text) ?? Refuse(path, $"is an amount such as 1234.50 EUR, not '{text}'"),
            "google.type.Decimal" => WellKnownText.Decimal(text) ?? Refuse(path, $"is a decimal number such as 1.5, not '{text}'"),
            "google.protobuf.Timestamp" => WellKnownText.Instant(text) ?? Refuse(path, $"is an instant or a date, not '{text}'"),
            "google.protobuf.Duration" => text,
            "modular.common.v1.FieldValue" => WellKnownText.FieldValue(text, !scalar.IsPlain()),
            _ => Fields(type, node, path),
        };
    }

    private JsonNode? OfEnum(EnumDescriptor type, YamlNode node, string path)
    {
        if (EnumNames.Find(type, Text(node)) is { } value) return value.Name;
        return Refuse(path, $"is one of {string.Join(", ", type.Values.Select(EnumNames.Short))}, not '{Text(node)}'");
    }

    private static string Text(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : YamlReading.Shown(node);

    private JsonNode? Refuse(string path, string problem)
    {
        _problems.Add(new FieldProblem(path, problem));
        return null;
    }
}
