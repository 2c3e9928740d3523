using Modular.Common.V1;
using Modular.Queries.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>What queries find.</summary>
public static class QueryView
{
    // A wider table does not fit on a line, and shows nothing of its rows.
    private const int MostColumns = 12;

    /// <summary>Records as a table: the columns that were asked for, else all that any record has; one below the other when these are many.</summary>
    public static void Records(IAnsiConsole console, string title, IReadOnlyCollection<string> asked, IReadOnlyCollection<FoundRecord> records, string next)
    {
        string[] columns = asked.Count > 0
            ? [.. asked.Where(column => column != "id")]
            : [.. records.SelectMany(record => record.Fields.Keys).Distinct().Order(StringComparer.Ordinal)];
        if (columns.Length > MostColumns)
        {
            foreach (var record in records)
            {
                Blocks.Card(console, record.Name, columns.Select(column => (column, Shown(record, column))));
            }
        }
        else
        {
            Table(console, title, columns, records);
        }

        if (next.Length > 0) console.WriteLine($"there are more: --token {next}");
    }

    private static void Table(IAnsiConsole console, string title, string[] columns, IEnumerable<FoundRecord> records) =>
        Blocks.Table(console, title, ["id", .. columns], records.Select(record => (string[])
        [
            Cells.Id(record.Name), .. columns.Select(column => Shown(record, column)),
        ]));

    private static string Shown(FoundRecord record, string column) => record.Fields.TryGetValue(column, out var value) ? Cells.Of(value) : "";

    public static void Groups(IAnsiConsole console, AggregateRecordsRequest request, AggregateRecordsResponse response) => Blocks.Table(
        console,
        request.Query.Table,
        [
            .. request.GroupBy.Select(group => group.Path),
            .. request.Aggregates.Select(aggregate => aggregate.Path.Length > 0 ? $"{Cells.Of(aggregate.Function)} {aggregate.Path}" : Cells.Of(aggregate.Function)),
        ],
        response.Rows.Select(row => (string[])[.. row.Group.Concat(row.Values).Select(Value)]));

    public static void Plan(IAnsiConsole console, ExplainQueryResponse response)
    {
        console.WriteLine(response.Statement);
        console.WriteLine($"{response.Parameters} parameters");
        foreach (var step in response.Steps) console.WriteLine($"  {step}");
    }

    private static string Value(FieldValue value) => value.KindCase == FieldValue.KindOneofCase.None ? "-" : Cells.Of(value);
}
