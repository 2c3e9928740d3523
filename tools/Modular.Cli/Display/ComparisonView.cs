using Modular.Tariffs.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>One case under several regimes: a table with a column for each, and what stands behind it.</summary>
public static class ComparisonView
{
    public static void Show(IAnsiConsole console, CompareResponse compared, bool details)
    {
        Blocks.Table(console, "Side by side", ["", .. compared.Regimes.Select(Id)], Rows(compared).Where(row => row.Skip(1).Any(cell => cell.Length > 0)));
        foreach (var regime in compared.Regimes)
        {
            RuleView.Missing(console, $"{Id(regime)} has no place for it", regime.Refused);
            foreach (var step in regime.Steps.Where(step => regime.Taken && step.Status == CourseStepStatus.Refused))
            {
                RuleView.Missing(console, $"{Id(regime)} refuses {step.Trigger} on {Cells.Of(step.On)}", step.Violations);
            }
        }

        foreach (var left in compared.LeftOut) console.WriteLine($"{left.Regime}: {Cells.Of(left.Reason)}");
        foreach (var regime in compared.Regimes.Where(regime => details && regime.Steps.Count > 0)) Details(console, regime);
    }

    private static IEnumerable<string[]> Rows(CompareResponse compared)
    {
        yield return Row("taken", regime => regime.Taken ? "yes" : "no");
        yield return Row("product", regime => regime.ProductCode);
        foreach (var phase in compared.Phases) yield return [Cells.Of(phase.Phase), .. phase.Reached.Select(reached => Cells.Of(reached.On))];
        yield return Row("price", regime => Cells.Of(regime.Price));
        foreach (var number in Enumerable.Range(0, compared.Regimes.Max(regime => (int?)regime.Amounts.Count) ?? 0))
        {
            yield return Row($"earned {number + 1}", regime => number < regime.Amounts.Count ? Earned(regime.Amounts[number]) : "");
        }

        yield return Row("earned in all", regime => Cells.Of(regime.Earned));
        yield return Row("VAT", regime => !regime.Taken ? "" : regime.IncludingVat ? "included" : "excluded");
        yield return Row("proposed at the early end", regime => Cells.Of(regime.Proposed));
        yield return Row("deadlines", regime => Count(regime.Deadlines.Count));
        yield return Row("reports", regime => Count(regime.Reports.Count));

        string[] Row(string name, Func<ComparedRegime, string> cell) => [name, .. compared.Regimes.Select(cell)];
    }

    private static void Details(IAnsiConsole console, ComparedRegime regime)
    {
        Blocks.Heading(console, $"{Cells.Of(regime.DisplayName)} ({regime.Regime})");
        Blocks.Table(
            console,
            "Steps",
            ["on", "step", "by", "state", "phase", "rules"],
            regime.Steps.Select(step => new[]
            {
                Cells.Of(step.On), step.Trigger, step.Role, step.ToState, Cells.Of(step.Phase),
                string.Join(", ", step.Rules.Select(rule => rule.RuleId).Distinct()),
            }));
        Blocks.Table(
            console,
            "Deadlines",
            ["kind", "due", "status", "met on", "late", "rule"],
            regime.Deadlines.Select(deadline => new[]
            {
                deadline.Kind, Cells.Of(deadline.DueOn), Cells.Of(deadline.Status), Cells.Of(deadline.MetOn), deadline.Late ? "late" : "",
                Cells.Of(deadline.Rule),
            }));
        Blocks.Table(
            console,
            "Earned",
            ["key", "amount", "earned on", "invoice by", "for", "rules"],
            regime.Amounts.Select(each => new[]
            {
                each.Key, Cells.Of(each.Amount), Cells.Of(each.EarnedOn), Cells.Of(each.InvoiceBy), Cells.Of(each.Description),
                Cells.Of(each.Rules),
            }));
        CalculationView.Show(console, regime.PriceExplanation);
        CalculationView.Show(console, regime.ProposalExplanation);
        foreach (var amount in regime.Amounts) CalculationView.Show(console, amount.Explanation);
    }

    private static string Earned(ComparedAmount amount) => $"{Cells.Of(amount.Amount)} on {Cells.Of(amount.EarnedOn)}";

    private static string Count(int number) => number == 0 ? "" : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(ComparedRegime regime) => regime.Regime.Split('/') is [_, var id, ..] ? id : regime.Regime;
}
