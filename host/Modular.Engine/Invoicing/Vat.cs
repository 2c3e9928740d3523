using System.Collections.Immutable;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Invoicing;

/// <summary>VAT of an invoice: per rate on the total of its lines, so that lines and totals agree (COM-01, DEC-09).</summary>
internal static class Vat
{
    /// <summary>The parts of an invoice by rate, the highest first.</summary>
    public static ImmutableArray<VatPart> Breakdown(IEnumerable<InvoiceLine> lines, VatBasis basis) =>
    [
        .. lines.GroupBy(line => line.Rate)
            .OrderByDescending(rate => rate.Key.Percentage).ThenBy(rate => rate.Key.Treatment, StringComparer.Ordinal)
            .Select(rate => Part(rate.Key, rate.Select(line => line.Amount).Sum(), basis)),
    ];

    public static VatPart Part(VatRate rate, Money amount, VatBasis basis)
    {
        var (including, excluding) = Totals(amount, basis, rate.Percentage);
        return new VatPart(rate, excluding, including - excluding);
    }

    /// <summary>The one percentage of an invoice; null when there are several.</summary>
    public static decimal? OnlyPercentage(IReadOnlyCollection<VatPart> parts) =>
        parts.Select(part => part.Rate.Percentage).Distinct().ToList() is [var only] ? only : null;

    /// <summary>
    /// Divides an amount including VAT over the rates of an invoice, in proportion; with what was divided before it adds up to the cent,
    /// so that the whole, in however many steps, is exactly what was invoiced.
    /// </summary>
    /// <param name="parts">The parts of the invoice; their total is not zero.</param>
    /// <param name="before">What was divided before, including VAT.</param>
    /// <param name="amount">What to divide now, including VAT.</param>
    public static IEnumerable<(VatRate Rate, Money Amount)> Divide(IReadOnlyList<VatPart> parts, Money before, Money amount)
    {
        var (from, to) = (Shares(parts, before), Shares(parts, before + amount));
        return parts.Select((part, at) => (part.Rate, to[at] - from[at])).Where(share => share.Item2 != Money.Zero);
    }

    private static List<Money> Shares(IReadOnlyList<VatPart> parts, Money amount)
    {
        var total = parts.Select(part => part.Including).Sum();
        var shares = parts.Take(parts.Count - 1).Select(part => Money.Round(part.Including.Amount * amount.Amount / total.Amount)).ToList();
        return [.. shares, amount - shares.Sum()];
    }

    public static (Money Including, Money Excluding) Totals(Money amount, VatBasis basis, decimal percentage) => basis == VatBasis.Including
        ? (amount, Money.Round(amount.Amount * 100 / (100 + percentage)))
        : (Money.Round(amount.Amount * (100 + percentage) / 100), amount);
}
