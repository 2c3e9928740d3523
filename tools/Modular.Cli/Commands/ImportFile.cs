using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Modular.Batches.V1;
using Modular.Cli.Scenarios.Bodies;
using Modular.Common.V1;

namespace Modular.Cli.Commands;

/// <summary>
/// Records in a file: comma-separated values with a row of names first, or a JSON object on each line. Read line by line, so that a file
/// of any size can be sent.
/// </summary>
public static class ImportFile
{
    private const string Id = "id";

    /// <param name="file">The file's path; its ending tells what it holds.</param>
    /// <param name="keys">The columns of the key that says which record a line is; none: the column <c>id</c> does.</param>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static IEnumerable<UpsertOperation> Read(string file, IReadOnlyCollection<string> keys)
    {
        var rows = Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? Csv(file) : Json(file);
        return rows.Select(row => Operation(row, keys));
    }

    private static UpsertOperation Operation(IEnumerable<(string Name, FieldValue Value)> row, IReadOnlyCollection<string> keys)
    {
        var operation = new UpsertOperation();
        foreach (var (name, value) in row)
        {
            if (keys.Count == 0 && name == Id)
            {
                operation.RecordId = value.Text;
            }
            else if (keys.Contains(name))
            {
                (operation.Key ??= new()).Values[name] = value;
            }
            else
            {
                operation.Fields[name] = value;
            }
        }

        return operation;
    }

    private static IEnumerable<IEnumerable<(string Name, FieldValue Value)>> Csv(string file)
    {
        string[]? names = null;
        foreach (var (number, line) in Lines(file))
        {
            var cells = Cells(line).ToList();
            if (names is null)
            {
                names = [.. cells.Select(cell => cell.Text)];
                continue;
            }

            if (cells.Count != names.Length)
            {
                throw new UsageException($"{file}, line {number}: {cells.Count} values and {names.Length} names.");
            }

            yield return names.Zip(cells).Where(pair => pair.Second.Text.Length > 0)
                .Select(pair => (pair.First.Split(':')[0], Value(pair.First, pair.Second.Text, pair.Second.Quoted)));
        }
    }

    private static FieldValue Value(string name, string text, bool quoted) => name == Id || (quoted && !name.Contains(':', StringComparison.Ordinal))
        ? new FieldValue { Text = text }
        : Written.Field(name, text);

    // A cell in quotes may hold commas, and quotes written twice; and it is text, whatever it looks like.
    private static IEnumerable<(string Text, bool Quoted)> Cells(string line)
    {
        var (cell, quoted, inside) = (new StringBuilder(), false, false);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '"' && inside && at + 1 < line.Length && line[at + 1] == '"')
            {
                cell.Append(line[++at]);
            }
            else if (letter == '"')
            {
                (inside, quoted) = (!inside, true);
            }
            else if (letter == ',' && !inside)
            {
                yield return (quoted ? cell.ToString() : cell.ToString().Trim(), quoted);
                (cell, quoted) = (new StringBuilder(), false);
            }
            else
            {
                cell.Append(letter);
            }
        }

        yield return (quoted ? cell.ToString() : cell.ToString().Trim(), quoted);
    }

    private static IEnumerable<IEnumerable<(string Name, FieldValue Value)>> Json(string file)
    {
        foreach (var (number, line) in Lines(file))
        {
            JsonObject? row;
            try
            {
                row = JsonNode.Parse(line) as JsonObject;
            }
            catch (JsonException e)
            {
                throw new UsageException($"{file}, line {number}: {e.Message}");
            }

            yield return row is null
                ? throw new UsageException($"{file}, line {number}: no JSON object.")
                : row.Where(pair => pair.Value is not null).Select(pair => (pair.Key, Plain(pair.Key, pair.Value!)));
        }
    }

    // A JSON text can be a date or an amount, as it can in a scenario; one that is text only is written as {"text": "12"}.
    private static FieldValue Plain(string name, JsonNode value) => value is JsonObject typed
        ? FieldValue.Parser.ParseJson(typed.ToJsonString())
        : name == Id ? new FieldValue { Text = value.ToString() }
        : FieldValue.Parser.ParseJson(WellKnownText.FieldValue(value.ToString(), quoted: false).ToJsonString());

    private static IEnumerable<(int Number, string Line)> Lines(string file)
    {
        StreamReader reader;
        try
        {
            reader = new StreamReader(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }

        using (reader)
        {
            for (var number = 1; reader.ReadLine() is { } line; number++)
            {
                if (line.Length > 0) yield return (number, line);
            }
        }
    }
}
