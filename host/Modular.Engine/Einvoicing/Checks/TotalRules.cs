using System.Xml.Linq;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>How the totals follow from the lines, to the cent.</summary>
internal static class TotalRules
{
    // Where the price includes VAT, a total without VAT in whole cents need not give back exactly the VAT that the price holds.
    private const decimal Cent = 0.01m;

    public static IReadOnlyList<EinvoiceRule> All { get; } =
    [
        EinvoiceRule.En(
            "BR-CO-10", "De som van de regels is wat de regels samen zijn.", "The sum of the lines is what the lines add up to.",
            Equal("LineExtensionAmount", root => root.Lines().Sum("cbc:LineExtensionAmount"))),
        EinvoiceRule.En(
            "BR-CO-11", "De som van de kortingen is wat de kortingen samen zijn.", "The sum of allowances is what they add up to.",
            Equal("AllowanceTotalAmount", root => Charges(root, "false"))),
        EinvoiceRule.En(
            "BR-CO-12", "De som van de toeslagen is wat de toeslagen samen zijn.", "The sum of charges is what they add up to.",
            Equal("ChargeTotalAmount", root => Charges(root, "true"))),
        EinvoiceRule.En(
            "BR-CO-13", "Het totaal zonder btw is de som van de regels, min kortingen, plus toeslagen.",
            "The total without VAT is the sum of the lines, less allowances, plus charges.",
            Equal("TaxExclusiveAmount", root => Total(root, "LineExtensionAmount") - Total(root, "AllowanceTotalAmount") + Total(root, "ChargeTotalAmount"))),
        EinvoiceRule.En(
            "BR-CO-14", "De btw is de som van de btw per tarief.", "The VAT is the sum of the VAT of each rate.",
            Check.That(root => (root.Number("cac:TaxTotal/cbc:TaxAmount") ?? 0) == root.At(Ubl.Subtotals).Sum("cbc:TaxAmount"))),
        EinvoiceRule.En(
            "BR-CO-15", "Het totaal met btw is het totaal zonder btw plus de btw.", "The total with VAT is the total without it plus the VAT.",
            Equal("TaxInclusiveAmount", root => Total(root, "TaxExclusiveAmount") + (root.Number("cac:TaxTotal/cbc:TaxAmount") ?? 0))),
        EinvoiceRule.En(
            "BR-CO-16", "Te betalen is het totaal met btw, min wat betaald is, plus afronding.",
            "What is to be paid is the total with VAT, less what was paid, plus rounding.",
            Equal("PayableAmount", root => Total(root, "TaxInclusiveAmount") - Total(root, "PrepaidAmount") + Total(root, "PayableRoundingAmount"))),
        EinvoiceRule.En(
            "BR-CO-17", "De btw van een tarief is het bedrag maal het tarief, op de cent.", "The VAT of a rate is the amount times the rate, to the cent.",
            Check.Each(Ubl.Subtotals, IsTaxed)),
        EinvoiceRule.En("BR-CO-18", "De factuur noemt de btw per tarief.", "The invoice gives the VAT of each rate.", Check.Has(Ubl.Subtotals)),
        EinvoiceRule.En("BR-45", "Elk tarief noemt het belaste bedrag.", "Each rate gives the amount that is taxed.", Check.Each(Ubl.Subtotals, rate => rate.Has("cbc:TaxableAmount"))),
        EinvoiceRule.En("BR-46", "Elk tarief noemt de btw.", "Each rate gives the VAT.", Check.Each(Ubl.Subtotals, rate => rate.Has("cbc:TaxAmount"))),
        EinvoiceRule.En("BR-47", "Elk tarief heeft een categorie.", "Each rate has a category.", Check.Each(Ubl.Subtotals, rate => rate.Has("cac:TaxCategory/cbc:ID"))),
        EinvoiceRule.En("BR-48", "Elk tarief heeft een percentage.", "Each rate has a percentage.", Check.Each(Ubl.Subtotals, rate => rate.Has("cac:TaxCategory/cbc:Percent"))),
    ];

    /// <summary>Whether the VAT of a rate is what the rate makes of the amount.</summary>
    public static bool IsTaxed(XElement subtotal)
    {
        var tax = (subtotal.Number("cbc:TaxableAmount") ?? 0) * (subtotal.Number("cac:TaxCategory/cbc:Percent") ?? 0) / 100;
        return Math.Abs((subtotal.Number("cbc:TaxAmount") ?? 0) - decimal.Round(tax, 2, MidpointRounding.AwayFromZero)) <= Cent;
    }

    // A total that is absent counts as nothing: whether it may be is for other rules to say.
    private static Func<XElement, IEnumerable<string>> Equal(string element, Func<XElement, decimal> sum) =>
        Check.That(root => Total(root, element) == sum(root));

    private static decimal Total(XElement root, string element) => root.Number($"{Ubl.Totals}/cbc:{element}") ?? 0;

    private static decimal Charges(XElement root, string indicator) =>
        root.At("cac:AllowanceCharge").Where(charge => charge.Text("cbc:ChargeIndicator") == indicator).Sum("cbc:Amount");
}
