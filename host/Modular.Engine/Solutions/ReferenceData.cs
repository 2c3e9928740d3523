using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Tables;
using NodaTime;
using NodaTime.Text;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Solutions;

/// <summary>Rows of a table of reference data as the text of a file: by id, columns by name, what is empty or computed left out.</summary>
internal static class ReferenceData
{
    private const string Id = "id";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(IRows rows, TableModel table)
    {
        var columns = Columns(table).OrderBy(column => column.Name, StringComparer.Ordinal).ToList();
        var array = new JsonArray();
        foreach (var row in rows.All(new RowQuery(table.Name)))
        {
            var item = new JsonObject { [Id] = row.Id };
            foreach (var column in columns.Where(column => row.Values[column.Name] is not null))
            {
                item[column.Name] = Value(row.Values[column.Name]!);
            }
            array.Add((JsonNode)item);
        }
        return array.ToJsonString(Options) + "\n";
    }

    /// <summary>The rows of a file: every column of the table that callers give, those that are left out empty.</summary>
    public static IReadOnlyList<(string Id, RowValues Values)> Read(string path, string text, TableModel table, FieldErrors errors)
    {
        var rows = new List<(string, RowValues)>();
        try
        {
            var items = JsonNode.Parse(text, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonArray ?? throw new JsonException("It is no list of rows.");
            foreach (var (i, item) in items.Index())
            {
                if (item is not JsonObject row || row[Id] is not JsonValue id || !id.TryGetValue(out string? name) || name.Length is 0 or > 64)
                {
                    errors.Add($"{path}: [{i}].id", "REQUIRED", "Een rij heeft een id van 1 tot 64 tekens.", "A row has an id of 1 to 64 characters.");
                    continue;
                }
                rows.Add((name, Row(row, table, $"{path}: [{i}]", errors)));
            }
        }
        // Half a letter is found only when the text is asked for.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            errors.Add(path, "FILE_MALFORMED", $"Dit bestand is niet te lezen: {error.Message}", $"This file cannot be read: {error.Message}");
        }
        foreach (var twice in rows.GroupBy(row => row.Item1).Where(group => group.Count() > 1))
        {
            errors.Add(path, "TWICE", $"De rij {twice.Key} is er meer dan eens.", $"The row {twice.Key} is there more than once.");
        }
        return rows;
    }

    private static IEnumerable<ColumnModel> Columns(TableModel table) => table.Columns.Where(column => column.Owner == ColumnOwner.Client);

    private static RowValues Row(JsonObject row, TableModel table, string path, FieldErrors errors)
    {
        var values = RowValues.Empty;
        var known = Columns(table).ToDictionary(column => column.Name, StringComparer.Ordinal);
        foreach (var column in known.Keys)
        {
            values = values.With(column, null);
        }
        foreach (var (name, node) in row.Where(pair => pair.Key != Id))
        {
            if (!known.TryGetValue(name, out var column))
            {
                errors.Add($"{path}.{name}", "UNKNOWN_FIELD", $"'{name}' is hier onbekend.", $"'{name}' is not known here.");
            }
            else if (node is not null && Value(node, column.Type) is not { } value)
            {
                errors.Add($"{path}.{name}", "WRONG_TYPE", $"'{name}' moet van type {column.Type} zijn.", $"'{name}' must be of type {column.Type}.");
            }
            else
            {
                values = values.With(name, node is null ? null : Value(node, column.Type));
            }
        }
        return values;
    }

    private static JsonValue Value(object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool yes => JsonValue.Create(yes),
        long whole => JsonValue.Create(whole),
        decimal number => JsonValue.Create(number.ToString("0.############", CultureInfo.InvariantCulture)),
        LocalDate date => JsonValue.Create(LocalDatePattern.Iso.Format(date)),
        Instant instant => JsonValue.Create(InstantPattern.ExtendedIso.Format(instant)),
        _ => throw new ArgumentException($"A {value.GetType().Name} has no text.", nameof(value)),
    };

    private static object? Value(JsonNode node, ColumnType type)
    {
        if (node is not JsonValue value)
        {
            return null;
        }
        var text = value.TryGetValue(out string? read) ? read : null;
        return type switch
        {
            ColumnType.YesNo => value.TryGetValue(out bool yes) ? yes : null,
            ColumnType.WholeNumber => value.TryGetValue(out long whole) ? whole : null,
            ColumnType.Decimal or ColumnType.Money => text is not null
                && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
            ColumnType.Date => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null,
            ColumnType.Instant => text is not null && InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value : null,
            _ => text is { Length: > 0 } && !text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) ? text : null,
        };
    }
}
