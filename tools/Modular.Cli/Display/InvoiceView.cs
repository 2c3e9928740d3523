using Modular.Cli.Wire;
using Modular.Invoicing.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Invoices, with both dates on which they must be paid.</summary>
public static class InvoiceView
{
    public static void List(IAnsiConsole console, IEnumerable<Invoice> invoices) => Blocks.Table(
        console,
        "Invoices",
        [
            "id", "number", "kind", "status", "total", "vat", "issued on", "received on", "contract due on", "statute due on", "remind on",
            "paid", "credited",
        ],
        invoices.Select(each => new[]
        {
            Cells.Id(each.Name), each.Number, Cells.Of(each.Kind), Cells.Of(each.Status), Cells.Of(each.TotalIncludingVat),
            Cells.Of(each.Vat),
            Cells.Of(each.IssuedOn), Cells.Of(each.ReceivedOn), Cells.Of(each.ContractualDueOn), Cells.Of(each.StatutoryDueOn),
            Cells.Of(each.ReminderOn), Cells.Of(each.Paid), Cells.Of(each.Credited),
        }));

    public static void Show(IAnsiConsole console, Invoice each)
    {
        Blocks.Card(console, each.Name,
        [
            ("kind", Cells.Of(each.Kind)),
            ("status", Cells.Of(each.Status)),
            ("number", each.Number),
            ("trajectory", each.Trajectory),
            ("statement", each.Statement),
            ("credits", each.Credits),
            ("reason", each.Reason),
            ("total incl. VAT", Cells.Of(each.TotalIncludingVat)),
            ("total excl. VAT", Cells.Of(each.TotalExcludingVat)),
            ("VAT", each.Vat is null ? "" : each.VatPercentage.Length == 0 ? Cells.Of(each.Vat) : $"{Cells.Of(each.Vat)} ({each.VatPercentage}%)"),
            ("send to", each.SendTo),
            ("issued on", Cells.Of(each.IssuedOn)),
            ("received on", Cells.Of(each.ReceivedOn)),
            ("due by contract", Cells.Of(each.ContractualDueOn)),
            ("due by statute", Cells.Of(each.StatutoryDueOn)),
            ("remind on", Cells.Of(each.ReminderOn)),
            ("paid", Cells.Of(each.Paid)),
            ("credited", Cells.Of(each.Credited)),
            ("etag", each.Etag),
        ]);
        Blocks.Table(
            console,
            "Lines",
            ["key", "trajectory", "description", "period", "amount", "vat %"],
            each.Lines.Select(line => new[]
            {
                line.Key, Cells.Id(line.Trajectory), Cells.Of(line.Description), Cells.Of(line.Period), Cells.Of(line.Amount), line.VatPercentage,
            }));
        Blocks.Table(
            console,
            "VAT",
            ["treatment", "percentage", "taxable", "vat"],
            each.VatBreakdown.Select(part => new[] { Cells.Of(part.Treatment), part.Percentage, Cells.Of(part.Taxable), Cells.Of(part.Vat) }));
        Blocks.Table(
            console,
            "States",
            ["what", "value", "rule", "source"],
            each.Statements.Select(
                line => new[] { Cells.Of(line.Label), MoneyText.ShownIn(line.Value), line.Rule?.RuleId ?? "", line.Rule?.Source ?? "" }));
        RuleView.Signals(console, each.Signals);
    }

    public static void Moments(IAnsiConsole console, IEnumerable<BillableMoment> moments) => Blocks.Table(
        console,
        "Billable",
        ["key", "description", "amount", "earned on", "invoice by", "period", "invoice", "rules"],
        moments.Select(each => new[]
        {
            each.Key, Cells.Of(each.Description), Cells.Of(each.Amount), Cells.Of(each.EarnedOn), Cells.Of(each.InvoiceBy),
            Cells.Of(each.Period),
            Cells.Id(each.Invoice), Cells.Of(each.Rules),
        }));
}
