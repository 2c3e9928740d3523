using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>Billable moments and the calculations they carry.</summary>
internal static class Moments
{
    public const string Rounding = "half away from zero, to the cent (COM-01)";

    public static BillableMoment Of(string key, LocalDate on, Priced priced, params ImmutableArray<string> ruleIds) =>
        new(key, priced.Amount, on, priced.How) { Description = priced.How.Label, RuleIds = ruleIds };

    /// <summary>A number of units times a rate, rounded once.</summary>
    public static Priced Product(LocalizedText label, string ruleId, decimal units, string unit, Money rate,
        params ImmutableArray<Calculation> steps)
    {
        var amount = Money.Round(units * rate.Amount);
        return new Priced(amount,
            new Calculation(label, ruleId, $"{Write.Number(units)} {unit} x {Write.Amount(rate)}", Write.Amount(amount))
            {
                Inputs =
            [
                new(Write.Text("Aantal", "Number"), $"{Write.Number(units)} {unit}"),
                new(Write.Text("Tarief inclusief btw", "Rate including VAT"), $"{Write.Amount(rate)} per {unit}"),
            ],
                Rounding = Rounding,
                Steps = steps,
            });
    }

    /// <summary>One part of a split price; the parts always add up to it.</summary>
    public static Priced Part(LocalizedText label, string ruleId, Priced price, int index, params decimal[] percentages)
    {
        var parts = price.Amount.Split(percentages);
        var last = index == percentages.Length - 1 && index > 0;
        var formula = last
            ? $"{Write.Amount(price.Amount)} - {Write.Amount(parts.Take(index).Sum())}"
            : $"{Write.Amount(price.Amount)} x {Write.Number(percentages[index])}%";
        return new Priced(parts[index], new Calculation(label, ruleId, formula, Write.Amount(parts[index]))
        {
            Inputs = [new(Write.Text("Prijs", "Price"), Write.Amount(price.Amount))],
            Rounding = last ? null : Rounding,
            Steps = [price.How],
        });
    }

    /// <summary>What remains to be invoiced or credited once an amount stands for the whole trajectory.</summary>
    public static Priced Remainder(LocalizedText label, string ruleId, Money agreed, Money earned)
    {
        var amount = agreed - earned;
        return new Priced(amount, new Calculation(
            label, ruleId, $"{Write.Amount(agreed)} - {Write.Amount(earned)}", Write.Amount(amount))
        {
            Inputs =
            [
                new(Write.Text("Afgesproken bedrag", "Amount agreed"), Write.Amount(agreed)),
                new(Write.Text("Al verdiend", "Earned before"), Write.Amount(earned)),
            ],
        });
    }
}
