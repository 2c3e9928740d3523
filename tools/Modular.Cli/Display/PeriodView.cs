using Modular.Records.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Records that hold for a period, and how records came about.</summary>
public static class PeriodView
{
    /// <summary>A record's whole name, of <c>table/id</c>.</summary>
    public static string Name(string tenant, string record) =>
        record.Split('/') is [var table, var id] ? $"{tenant}/tables/{table}/records/{id}" : record;

    public static void Show(IAnsiConsole console, Record record) => Blocks.Card(
        console, record.Name, record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, Cells.Of(field.Value))));

    public static void Written(IAnsiConsole console, WriteResult result)
    {
        Show(console, result.Record);
        Blocks.Table(console, "Took part", ["name", "layer", "stage", "record", "effect"], result.Applied.Select(each => new[]
        {
            each.Name, each.Layer, each.Stage, Cells.Id(each.Record), Cells.Of(each.Effect),
        }));
    }

    public static void Explained(IAnsiConsole console, ExplainRecordResponse response)
    {
        foreach (var column in response.Columns)
        {
            CalculationView.Show(console, column.Calculation);
        }

        Blocks.Table(console, "Rules", ["rule", "source", "says"], response.Rules.Select(rule => new[] { rule.RuleId, rule.Source, Cells.Of(rule.Text) }));
    }
}
