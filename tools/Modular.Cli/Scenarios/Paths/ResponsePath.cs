using System.Globalization;
using System.Text.Json.Nodes;

namespace Modular.Cli.Scenarios.Paths;

/// <summary>Where something is in a response, such as <c>trajectory.deadlines[kind=intake].due_on</c> or <c>rules[].rule_id</c>.</summary>
public sealed record ResponsePath(string Text, IReadOnlyList<PathStep> Steps)
{
    /// <exception cref="PathSyntaxException">The text is no path.</exception>
    public static ResponsePath Parse(string text)
    {
        var steps = new List<PathStep>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '[')
            {
                var end = text.IndexOf(']', at);
                if (end < 0) throw new PathSyntaxException(text, "a '[' is not closed");
                steps.Add(Bracket(text, text[(at + 1)..end].Trim()));
                at = end + 1;
                continue;
            }

            if (text[at] == '.' && at > 0) at++;
            var name = FieldName(text, at);
            steps.Add(new PathStep.Field(name));
            at += name.Length;
            if (at < text.Length && text[at] == '.' && at == text.Length - 1) throw new PathSyntaxException(text, "it ends with a '.'");
        }

        return steps.Count > 0 ? new ResponsePath(text, steps) : throw new PathSyntaxException(text, "it is empty");
    }

    /// <summary>What is there, or null. With <c>[]</c> it is the list of what every element has; elements without are left out.</summary>
    public JsonNode? Resolve(JsonNode? root) => Resolve(root, 0);

    private JsonNode? Resolve(JsonNode? node, int step)
    {
        if (node is null || step == Steps.Count) return node;
        return Steps[step] switch
        {
            PathStep.Field field => node is JsonObject fields ? Resolve(fields[field.Name], step + 1) : null,
            PathStep.Place place => node is JsonArray list ? Resolve(At(list, place.Number), step + 1) : null,
            PathStep.Where where => node is JsonArray list ? Resolve(First(list, where), step + 1) : null,
            _ => node is JsonArray list ? All(list, step + 1) : null,
        };
    }

    private JsonArray All(JsonArray list, int step)
    {
        var found = new JsonArray();
        var nested = Steps.Skip(step).Any(next => next is PathStep.Every);
        foreach (var value in list.Select(element => Resolve(element, step)).OfType<JsonNode>())
        {
            if (nested && value is JsonArray inner)
            {
                foreach (var element in inner) found.Add(element?.DeepClone());
            }
            else
            {
                found.Add(value.DeepClone());
            }
        }

        return found;
    }

    private static JsonNode? At(JsonArray list, int place)
    {
        var index = place < 0 ? list.Count + place : place;
        return index >= 0 && index < list.Count ? list[index] : null;
    }

    private static JsonNode? First(JsonArray list, PathStep.Where where) =>
        list.FirstOrDefault(element => where.Key.Resolve(element) is JsonValue value && PlainComparison.Same(value, where.Value));

    private static PathStep Bracket(string path, string inside)
    {
        if (inside.Length == 0) return new PathStep.Every();
        if (int.TryParse(inside, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place)) return new PathStep.Place(place);
        var equals = inside.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) throw new PathSyntaxException(path, $"'[{inside}]' is neither a place nor key=value");
        return new PathStep.Where(Parse(inside[..equals].Trim()), inside[(equals + 1)..].Trim());
    }

    private static string FieldName(string path, int at)
    {
        var end = path.AsSpan(at).IndexOfAny('.', '[');
        var name = end < 0 ? path[at..] : path.Substring(at, end);
        return name.Length > 0 && name.Trim() == name ? name : throw new PathSyntaxException(path, "a field's name is missing");
    }
}
