using Modular.Records.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Records, and what came of writing them.</summary>
public static class RecordView
{
    public static void Found(IAnsiConsole console, Record record) => Blocks.Card(console, record.Name,
    [
        ("etag", record.Etag),
        .. record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, Cells.Of(field.Value))),
    ]);

    public static void Written(IAnsiConsole console, WriteResult result)
    {
        if (result.Record is { } record) Found(console, record);
        console.WriteLine(result.Created ? "created" : !result.Changed ? "unchanged" : result.Record is null ? "deleted" : "changed");
        if (result.Applied.Count > 0)
        {
            Blocks.Table(console, "Applied", ["rule", "from", "stage", "record", "what it did"], result.Applied.Select(rule => new[]
            {
                rule.Name, rule.Layer, rule.Stage, Cells.Id(rule.Record), Cells.Of(rule.Effect),
            }));
        }
    }

    public static void Changed(IAnsiConsole console, bool changed) => console.WriteLine(changed ? "changed" : "unchanged");
}
