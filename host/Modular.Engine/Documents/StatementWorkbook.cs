using Modular.Documents.Formats;
using Modular.Documents.Workbooks;
using Modular.Engine.Statements;
using Modular.Sdk.Modelling;
using Modular.Sdk.Statements;

namespace Modular.Engine.Documents;

/// <summary>
/// What stands in the workbook of a statement: the lines that stand, with the columns that the regime gives them; the whole; and the lines
/// that do not stand, each with why. Lines that were filled in by hand name their trajectory beside the columns: its client comes first.
/// </summary>
internal sealed class StatementWorkbook(StatementView view, StatementDefinition definition, string provider, ValueCells cells)
{
    private static readonly SheetColumn[] Whole = [new("Onderdeel"), new("Waarde")];

    private static readonly SheetColumn[] Whose = [new("Cliëntnummer")];

    private static readonly SheetColumn[] Why = [new("Reden"), new("Regel")];

    /// <summary>Makes the workbook.</summary>
    /// <param name="lines">The lines that stand, or those that do not, in order; read while the file is written.</param>
    public Workbook Of(Func<bool, IEnumerable<StatementLineView>> lines)
    {
        var title = $"{definition.Label.Nl} {DutchFormat.Period(view.Statement.Period.Start, view.Statement.Period.End)}";
        return new Workbook(title, provider, view.Statement.SubmittedOn, [.. Sheets(lines)]);
    }

    private IEnumerable<Sheet> Sheets(Func<bool, IEnumerable<StatementLineView>> lines)
    {
        var columns = definition.LineColumns();
        SheetColumn[] heads = [.. ByHand ? Whose : [], .. columns.Select(column => new SheetColumn(column.Label.Nl))];
        if (heads.Length > 0)
        {
            yield return new Sheet("Regels", [.. heads], lines(true).Select(line => Line(columns, line)));
        }

        yield return new Sheet("Overzicht", [.. Whole], Overview()) { IsList = true };
        if (view.Fields.Whole("refused_lines") > 0)
        {
            yield return new Sheet(
                "Niet overgenomen",
                [.. heads, .. Why],
                lines(false).Select(line => (IReadOnlyList<Cell>)[.. Line(columns, line), .. Reasons(line)]));
        }
    }

    private bool ByHand => !definition.LineFields.IsEmpty;

    private Cell[] Line(IReadOnlyList<ColumnDefinition> columns, StatementLineView line) =>
    [
        .. ByHand ? [cells.Client(line.Line.Trajectory)] : Array.Empty<Cell>(),
        .. columns.Select(column => cells.Of(column, line.Line.Values.Get(column.Name))),
    ];

    private static IEnumerable<Cell> Reasons(StatementLineView line) =>
    [
        Cell.Text(string.Join('\n', line.Line.Refused.Select(violation => DutchValue.Of(violation.Text.Nl)))),
        Cell.Text(string.Join(", ", line.Line.Refused.Select(violation => violation.RuleId).Distinct())),
    ];

    private IEnumerable<IReadOnlyList<Cell>> Overview()
    {
        yield return [Cell.Heading(definition.Label.Nl)];
        foreach (var row in Document())
        {
            yield return row;
        }

        var left = definition.Columns().ToList();
        foreach (var section in definition.Sections)
        {
            yield return [];
            yield return [Cell.Heading(section.Label.Nl)];
            foreach (var column in section.Columns.Select(name => left.Find(column => column.Name == name)).OfType<ColumnDefinition>())
            {
                left.Remove(column);
                yield return Stated(column);
            }
        }

        yield return [];
        foreach (var column in left)
        {
            yield return Stated(column);
        }
    }

    private Cell[] Stated(ColumnDefinition column) =>
        [Cell.Text(column.Label.Nl), cells.Of(column, view.Statement.Values.Get(column.Name))];

    private IEnumerable<IReadOnlyList<Cell>> Document()
    {
        var statement = view.Statement;
        yield return [Cell.Text("Aanbieder"), Cell.Text(provider)];
        yield return [Cell.Text("Eerste dag"), Cell.Date(statement.Period.Start)];
        yield return [Cell.Text("Laatste dag"), Cell.Date(statement.Period.End)];
        yield return [Cell.Text("Ingediend op"), Cell.Date(statement.SubmittedOn)];
        yield return [Cell.Text("Status"), Cell.Text(Status(statement.Status))];
        if (view.Fields.Date("judged_on") is { } judgedOn)
        {
            yield return [Cell.Text("Beoordeeld op"), Cell.Date(judgedOn)];
        }

        if (view.Fields.Text("returned_reason") is { } reason)
        {
            yield return [Cell.Text("Reden van terugsturen"), Cell.Text(reason)];
        }

        yield return [Cell.Text("Aantal regels"), Cell.Whole(view.Fields.Whole("standing_lines") ?? 0)];
        yield return [Cell.Text("Niet overgenomen regels"), Cell.Whole(view.Fields.Whole("refused_lines") ?? 0)];
        if (definition.Invoiced)
        {
            yield return [Cell.Text("Te factureren bedrag"), Cell.Amount(statement.Amount.Amount)];
        }
    }

    private static string Status(StatementStatus status) => status switch
    {
        StatementStatus.Approved => "Goedgekeurd",
        StatementStatus.Returned => "Teruggestuurd",
        _ => "Ingediend",
    };
}
