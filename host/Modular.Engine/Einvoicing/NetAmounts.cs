using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>Amounts of lines without VAT, that add up to the total without VAT to the cent (COM-01, DEC-09).</summary>
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

    /// <summary>The amounts of an invoice's lines without VAT, whichever basis its regime has.</summary>
    public static IEnumerable<Money> Of(IReadOnlyList<Money> lines, Money totalExcludingVat, decimal percent) =>
        lines.Sum() == totalExcludingVat ? lines : WithoutVat(lines, percent);
}
