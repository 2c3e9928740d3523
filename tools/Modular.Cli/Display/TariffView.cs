using Modular.Tariffs.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Quotes, settlements and rates.</summary>
public static class TariffView
{
    public static void Quote(IAnsiConsole console, QuoteResponse quote)
    {
        var vat = quote.IncludingVat ? "incl. VAT" : "excl. VAT";
        console.WriteLine(quote.Total is null ? "There is no price yet." : $"Total {Cells.Of(quote.Total)} {vat}");
        RuleView.Missing(console, "Missing", quote.Missing);
        Blocks.Table(
            console,
            "Instalments",
            ["key", "amount", "when", "rules"],
            quote.Instalments.Select(each => new[] { each.Key, Cells.Of(each.Amount), Cells.Of(each.When), Cells.Of(each.Rules) }));
        CalculationView.Show(console, quote.Explanation);
    }

    public static void Settlement(IAnsiConsole console, ProposeSettlementResponse settlement)
    {
        console.WriteLine($"Proposed {Cells.Of(settlement.Proposed)}");
        CalculationView.Show(console, settlement.Explanation);
        Blocks.Table(
            console,
            "Conditions",
            ["holds", "condition", "rule", "source"],
            settlement.Conditions.Select(each => new[]
            {
                each.Holds ? "yes" : "no", Cells.Of(each.Text), each.Rule?.RuleId ?? "", each.Rule?.Source ?? "",
            }));
        Blocks.Table(
            console,
            "Reports",
            ["report", "due", "submitted on", "in time"],
            settlement.Reports.Select(
                each => new[] { each.Key, Cells.Of(each.DueOn), Cells.Of(each.SubmittedOn), each.InTime ? "yes" : "no" }));
    }

    public static void Rates(IAnsiConsole console, IEnumerable<Rate> rates) => Blocks.Table(
        console,
        "Rates",
        ["id", "code", "unit", "amount", "valid from", "valid to"],
        rates.Select(each => new[]
        {
            Cells.Id(each.Name), each.Code, Cells.Of(each.Unit), Cells.Of(each.Amount), Cells.Of(each.ValidFrom), Cells.Of(each.ValidTo),
        }));
}
