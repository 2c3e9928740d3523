using Modular.Reporting.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Reports and what else is owed.</summary>
public static class ReportView
{
    public static void List(IAnsiConsole console, IEnumerable<Report> reports) => Blocks.Table(
        console,
        "Reports",
        ["key", "kind", "due", "period", "status", "submitted on", "late", "rule", "source"],
        reports.Select(each => new[]
        {
            each.Key, each.Kind, Cells.Of(each.DueOn), Cells.Of(each.Period), Cells.Of(each.Status), Cells.Of(each.SubmittedOn),
            each.Late ? "late" : "", each.Rule?.RuleId ?? "", each.Rule?.Source ?? "",
        }));

    public static void Obligations(IAnsiConsole console, IEnumerable<Obligation> obligations) => Blocks.Table(
        console,
        "Obligations",
        ["due", "what", "of", "by", "period", "done on", "rule", "source", "text"],
        obligations.Select(each => new[]
        {
            Cells.Of(each.DueOn), each.Kind, Cells.Id(each.Subject), each.OwedBy, Cells.Of(each.Period), Cells.Of(each.DoneOn),
            each.Rule?.RuleId ?? "", each.Rule?.Source ?? "", Cells.Of(each.Text),
        }));
}
