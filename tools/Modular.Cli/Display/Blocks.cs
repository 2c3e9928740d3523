using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Tables and headed lists, drawn with lines on a terminal and without elsewhere.</summary>
public static class Blocks
{
    /// <summary>A table; columns in which no row has anything are left out.</summary>
    public static void Table(IAnsiConsole console, string title, string[] headers, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        if (lines.Count == 0)
        {
            console.MarkupLine($"[dim]{Markup.Escape(title)}: none[/]");
            return;
        }

        var shown = Enumerable.Range(0, headers.Length).Where(column => lines.Any(line => line[column].Length > 0)).ToList();
        var table = new Table { Border = Terminal(console) ? TableBorder.Rounded : TableBorder.None };
        foreach (var column in shown) table.AddColumn(Column(headers[column], Terminal(console)));
        foreach (var line in lines) table.AddRow(shown.Select(column => new Text(line[column], Style(line[column]))));
        console.MarkupLine($"[bold]{Markup.Escape(title)}[/]");
        console.Write(table);
    }

    /// <summary>A resource: names with values, one to a line; those without a value are left out.</summary>
    public static void Card(IAnsiConsole console, string resource, IEnumerable<(string Name, string Value)> lines)
    {
        var title = Cells.Id(resource);
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true });
        grid.AddColumn();
        foreach (var (name, value) in lines.Prepend(("resource", resource)).Where(line => line.Item2.Length > 0))
        {
            grid.AddRow(new Text(name, new Style(decoration: Decoration.Dim)), new Text(value, Style(value)));
        }

        if (Terminal(console))
        {
            console.Write(new Panel(grid) { Header = new PanelHeader($"[bold]{Markup.Escape(title)}[/]"), Border = BoxBorder.Rounded });
        }
        else
        {
            console.MarkupLine(Markup.Escape(title));
            console.Write(grid);
        }
    }

    public static void Heading(IAnsiConsole console, string text)
    {
        console.WriteLine();
        if (Terminal(console)) console.Write(new Rule($"[bold]{Markup.Escape(text)}[/]") { Justification = Justify.Left });
        else console.WriteLine($"== {text}");
    }

    private static TableColumn Column(string header, bool terminal)
    {
        var amount = header is "amount" or "price" or "total" or "vat" or "paid" or "credited";
        return new TableColumn(new Text(header, new Style(decoration: Decoration.Bold)))
        {
            Alignment = amount ? Justify.Right : Justify.Left,
            Padding = terminal ? new Padding(1, 0) : new Padding(0, 0, 2, 0),
            NoWrap = amount || header.EndsWith("on", StringComparison.Ordinal) || header is "id" or "due",
        };
    }

    private static Style Style(string value) => value switch
    {
        "late" or "overdue" or "no" or "rejected" or "failed" => new Style(Color.Red),
        "met" or "paid" or "active" or "loaded" or "accepted" or "approved" => new Style(Color.Green),
        "open" or "owed" or "draft" => new Style(Color.Yellow),
        _ => Spectre.Console.Style.Plain,
    };

    private static bool Terminal(IAnsiConsole console) => console.Profile.Capabilities.Ansi;
}
