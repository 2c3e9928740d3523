using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Calendar;
using Modular.Sdk.Contracting;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// Social return and MVI apply above EUR 250,000 excluding VAT expected yearly order value (MGR-C07), recomputed from production
/// (MGR-C11): of the year once it is over, else of the twelve months up to today. The source names no percentage, so no amount is owed.
/// </summary>
internal static class SocialReturn
{
    private static readonly Money Threshold = Money.Of(250_000);

    public static (Calculation How, ImmutableArray<Signal> Signals) Of(ProviderContext context, int year)
    {
        var period = Production(context.Today, year);
        var value = context.Invoiced.Where(invoice => period.Contains(invoice.On)).Select(invoice => invoice.ExcludingVat).Sum();
        var applies = value > Threshold;
        var applied = context.Contracts.Any(contract => contract.Yes(MgrModel.SocialReturnApplies));
        return (
            new Calculation(
                Write.Text("Verwachte opdrachtwaarde per jaar", "Expected yearly order value"), "MGR-C07",
                $"{Write.Amount(value)} {(applies ? ">" : "<=")} {Write.Amount(Threshold)}", applies ? "applies" : "does not apply")
            {
                Inputs =
                [
                    new(Write.Text("Productie van", "Production of"), period.ToString()),
                    new(Write.Text("Drempel zonder btw", "Threshold excluding VAT"), Write.Amount(Threshold)),
                ],
                Steps =
                [
                    new Calculation(
                        Write.Text("Herrekend uit de werkelijke productie", "Recomputed from actual production"), "MGR-C11",
                        $"{context.Invoiced.Count(invoice => period.Contains(invoice.On))} invoices", Write.Amount(value)),
                ],
            },
            (applies, applied) switch
            {
                (true, false) => [Change("obligation_starts", "De verplichting voor social return en MVI begint",
                    "The obligation of social return and MVI starts")],
                (false, true) => [Change("obligation_lapses", "De verplichting voor social return en MVI vervalt",
                    "The obligation of social return and MVI lapses")],
                (true, true) => [new Signal("obligation_applies", "MGR-C07", RoleIds.ContractManager, Write.Text(
                    "Social return en MVI gelden", "Social return and MVI apply"))],
                _ => [],
            });
    }

    private static DatePeriod Production(LocalDate today, int year)
    {
        var whole = Terms.Year(year);
        return whole.Contains(today) ? new DatePeriod(Terms.After(Terms.Years(today, -1)), today) : whole;
    }

    private static Signal Change(string kind, string nl, string en) => new(kind, "MGR-C11", RoleIds.ContractManager, Write.Text(nl, en));
}
