using Modular.Entries.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>What is kept on file.</summary>
public static class EntryView
{
    public static void Recorded(IAnsiConsole console, RecordEntryResponse response)
    {
        Card(console, response.Entry);
        RuleView.Signals(console, response.Signals);
        RuleView.Applied(console, response.Rules);
    }

    public static void Found(IAnsiConsole console, GetEntryResponse response)
    {
        Card(console, response.Entry);
        RuleView.Applied(console, response.Rules);
    }

    public static void List(IAnsiConsole console, IEnumerable<Entry> entries) => Blocks.Table(
        console,
        "Entries",
        ["id", "kind", "about", "recorded on", "by", "fields"],
        entries.Select(each => new[]
        {
            Cells.Id(each.Name), each.Kind, Cells.Id(each.Provider), Cells.Of(each.RecordedOn), each.RecordedByRole,
            string.Join("; ", Fields(each).Select(field => $"{field.Name} {field.Value}")),
        }));

    private static void Card(IAnsiConsole console, Entry entry) => Blocks.Card(console, entry.Name,
    [
        ("kind", entry.Kind),
        ("about", entry.Provider),
        ("recorded on", Cells.Of(entry.RecordedOn)),
        ("by", $"{entry.RecordedBy} ({entry.RecordedByRole})"),
        .. Fields(entry),
    ]);

    private static IEnumerable<(string Name, string Value)> Fields(Entry entry) => entry.Fields
        .OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => (field.Key, Cells.Of(field.Value)));
}
