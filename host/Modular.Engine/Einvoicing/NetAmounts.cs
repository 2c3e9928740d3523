using Modular.Engine.Invoicing;
using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>Amounts of lines without VAT, that add up to the total of each rate without VAT to the cent (COM-01, DEC-09).</summary>
internal static class NetAmounts
{
    /// <summary>
    /// Takes VAT out of amounts that include it. Each amount is what the running total without VAT grows by, so that the rounding is
    /// spread over the lines and none is more than a cent beside its own.
    /// </summary>
    public static IEnumerable<Money> WithoutVat(IEnumerable<Money> including, decimal percent)
    {
        var (gross, net) = (0m, 0m);
        foreach (var amount in including)
        {
            gross += amount.Amount;
            var grown = Money.Round(gross * 100 / (100 + percent)).Amount;
            yield return Money.Of(grown - net);
            net = grown;
        }
    }

    /// <summary>The amounts of an invoice's lines without VAT, in their order, whichever basis its regime has.</summary>
    public static IReadOnlyList<Money> Of(IReadOnlyList<InvoiceLine> lines, IEnumerable<VatPart> parts)
    {
        var nets = new Money[lines.Count];
        foreach (var part in parts)
        {
            var places = Enumerable.Range(0, lines.Count).Where(at => lines[at].Rate == part.Rate).ToList();
            var amounts = places.Select(at => lines[at].Amount).ToList();
            foreach (var (at, net) in places.Zip(amounts.Sum() == part.Taxable ? amounts : WithoutVat(amounts, part.Rate.Percentage)))
            {
                nets[at] = net;
            }
        }

        return nets;
    }
}
