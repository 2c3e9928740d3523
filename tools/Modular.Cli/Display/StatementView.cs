using Modular.Common.V1;
using Modular.Statements.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Statements, and of each line whether it stands and why not.</summary>
public static class StatementView
{
    public static void List(IAnsiConsole console, IEnumerable<Statement> statements) => Blocks.Table(
        console,
        "Statements",
        ["id", "kind", "provider", "period", "status", "submitted on", "amount", "lines", "refused"],
        statements.Select(each => new[]
        {
            Cells.Id(each.Name), each.Kind, Cells.Id(each.Provider), Cells.Of(each.Period), Cells.Of(each.Status),
            Cells.Of(each.SubmittedOn), Cells.Of(each.Amount), $"{each.StandingLines}", $"{each.RefusedLines}",
        }));

    public static void Card(IAnsiConsole console, Statement each)
    {
        Blocks.Card(console, each.Name,
        [
            ("kind", each.Kind),
            ("provider", each.Provider),
            ("period", Cells.Of(each.Period)),
            ("status", Cells.Of(each.Status)),
            ("submitted on", Cells.Of(each.SubmittedOn)),
            ("submitted by", each.SubmittedBy),
            ("amount", Cells.Of(each.Amount)),
            ("lines", $"{each.StandingLines} stand, {each.RefusedLines} refused"),
            .. each.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => (field.Key, Cells.Of(field.Value))),
            ("agreed by", string.Join(", ", each.Agreements)),
            ("judged on", Cells.Of(each.JudgedOn)),
            ("judged by", each.JudgedBy),
            ("returned because", each.ReturnedReason),
            ("etag", each.Etag),
        ]);
    }

    public static void Show(IAnsiConsole console, SubmitStatementResponse response)
    {
        Card(console, response.Statement);
        Lines(console, response.Lines);
        if (response.TotalLines > response.Lines.Count)
        {
            console.WriteLine($"{response.Lines.Count} of {response.TotalLines} lines shown; see statement show.");
        }

        RuleView.Signals(console, response.Signals);
        RuleView.Applied(console, response.Rules);
    }

    private static void Lines(IAnsiConsole console, IReadOnlyCollection<StatementLine> lines)
    {
        var columns = lines.SelectMany(line => line.Fields.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        Blocks.Table(
            console,
            "Lines",
            ["line", "trajectory", .. columns, "amount", "stands", "why not", "rules", "invoice"],
            lines.Select(line => new[]
            {
                $"{line.Position}", Cells.Id(line.Trajectory),
            }
            .Concat(columns.Select(column => line.Fields.TryGetValue(column, out var value) ? Cells.Of(value) : ""))
            .Concat(
            [
                Cells.Of(line.Amount), line.Stands ? "yes" : "no", string.Join(" ", line.Violations.Select(Why)),
                string.Join(", ", line.RuleIds), Cells.Id(line.Invoice),
            ]).ToArray()));
    }

    private static string Why(Violation violation) => $"{Cells.Of(violation.Text)} ({violation.Rule?.RuleId})";
}
