using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Modular.Engine.Metadata.Parts;

/// <summary>
/// A part as canonical JSON: keys in the order in which the type declares them, what is empty left out. The same part is always the same
/// text, on a line of its own in the tenant's file and over more lines in a solution.
/// </summary>
internal static class PartText
{
    private static readonly JsonSerializerOptions Compact = Options(indented: false);

    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    /// <summary>On one line, without name and id.</summary>
    public static string Definition(Part part) => JsonSerializer.Serialize(part with { Id = null }, part.GetType(), Compact);

    /// <summary>As a file of a solution, with its id.</summary>
    public static string File(Part part) => JsonSerializer.Serialize(part, part.GetType(), Indented) + "\n";

    /// <summary>Whether two parts say the same, whatever they are called.</summary>
    public static bool Same(Part one, Part other) => Definition(one) == Definition(other);

    /// <exception cref="JsonException">It is no such part: unknown or missing keys, wrong types.</exception>
    public static Part Read(PartKind kind, string name, string text)
    {
        var type = kind switch
        {
            PartKind.Table => typeof(TablePart),
            PartKind.Column => typeof(ColumnPart),
            PartKind.Choice => typeof(ChoicePart),
            PartKind.Key => typeof(KeyPart),
            PartKind.Relationship => typeof(RelationshipPart),
            PartKind.Rule => typeof(RulePart),
            _ => typeof(QueryPart),
        };
        RefuseEmptyItems(text);
        return (Part)(JsonSerializer.Deserialize(text, type, Compact) ?? throw new JsonException("It is empty.")) with { Name = name };
    }

    // The serializer looks at properties only, not at what is in a list.
    private static void RefuseEmptyItems(string text)
    {
        using var document = JsonDocument.Parse(text);
        Walk(document.RootElement);

        static void Walk(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in element.EnumerateObject())
                {
                    Walk(property.Value);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    if (item.ValueKind == JsonValueKind.Null)
                    {
                        throw new JsonException("A list holds null.");
                    }
                    Walk(item);
                }
            }
        }
    }

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        WriteIndented = indented,
        NewLine = "\n",
        Converters = { new EnumNames() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsEmpty } },
    };

    private static void LeaveOutWhatIsEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => !property.IsRequired))
        {
            property.ShouldSerialize = static (_, value) => value is not (null or false)
                && (value is string || value is not IEnumerable items || items.GetEnumerator().MoveNext());
        }
    }
}
