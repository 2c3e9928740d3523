using System.Xml.Linq;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>
/// The rules of the VAT categories S, Z and E. The numbers 03, 04, 06 and 07 of each are about allowances and charges, which are never
/// written.
/// </summary>
internal static class VatRules
{
    public static IReadOnlyList<EinvoiceRule> All { get; } =
        [.. Of(EinvoiceRate.Standard, "belast", "taxed"), .. Of(EinvoiceRate.Zero, "nultarief", "zero rated"), .. Of(EinvoiceRate.Exempt, "vrijgesteld", "exempt")];

    private static IEnumerable<EinvoiceRule> Of(string category, string nl, string en) =>
    [
        EinvoiceRule.En(
            $"BR-{category}-01", $"Zijn er regels '{nl}', dan is er btw van die categorie, en anders niet.",
            $"Where lines are {en} there is VAT of that category, and else none.",
            Check.That(root => CountFits(category, root.Lines().Any(line => IsOf(line, category)), Subtotals(root, category).Count()))),
        EinvoiceRule.En(
            $"BR-{category}-02", $"Zijn er regels '{nl}', dan noemt de verkoper zijn btw-nummer.",
            $"Where lines are {en} the seller gives its VAT number.",
            Check.That(
                root => !root.Lines().Any(line => IsOf(line, category)) || root.Has($"{Ubl.Seller}/cac:PartyTaxScheme/cbc:CompanyID"),
                EinvoiceFields.SellerVatNumber)),
        EinvoiceRule.En(
            $"BR-{category}-05", $"Het tarief van een regel '{nl}' is {Rate(category, "meer dan 0", "0")}.",
            $"The rate of a line that is {en} is {Rate(category, "more than 0", "0")}.",
            Check.EachLine(line => !IsOf(line, category) || RateFits(category, line.Number($"{Ubl.LineRate}/cbc:Percent")))),
        EinvoiceRule.En(
            $"BR-{category}-08", $"Het bedrag '{nl}' is wat zijn regels samen zijn.", $"The amount that is {en} is what its lines add up to.",
            Check.That(root => Subtotals(root, category).All(subtotal => subtotal.Number("cbc:TaxableAmount") == LinesOf(root, category, subtotal)))),
        EinvoiceRule.En(
            $"BR-{category}-09", $"De btw '{nl}' is {Rate(category, "het bedrag maal het tarief", "0")}.",
            $"The VAT of what is {en} is {Rate(category, "the amount times the rate", "0")}.",
            Check.That(root => Subtotals(root, category).All(subtotal => category == EinvoiceRate.Standard
                ? TotalRules.IsTaxed(subtotal)
                : subtotal.Number("cbc:TaxAmount") == 0))),
        EinvoiceRule.En(
            $"BR-{category}-10", category == EinvoiceRate.Exempt ? "Wat vrijgesteld is, zegt waarom." : $"Btw '{nl}' heeft geen reden van vrijstelling.",
            category == EinvoiceRate.Exempt ? "What is exempt says why." : $"VAT that is {en} has no reason for exemption.",
            Check.That(root => Subtotals(root, category).All(subtotal => HasReason(subtotal) == (category == EinvoiceRate.Exempt)))),
    ];

    private static string Rate(string category, string standard, string other) => category == EinvoiceRate.Standard ? standard : other;

    private static bool CountFits(string category, bool lines, int subtotals) =>
        lines ? category == EinvoiceRate.Standard ? subtotals > 0 : subtotals == 1 : subtotals == 0;

    private static bool RateFits(string category, decimal? percent) => category == EinvoiceRate.Standard ? percent > 0 : percent == 0;

    private static bool IsOf(XElement line, string category) => line.Text($"{Ubl.LineRate}/cbc:ID") == category;

    private static IEnumerable<XElement> Subtotals(XElement root, string category) =>
        root.At(Ubl.Subtotals).Where(subtotal => subtotal.Text("cac:TaxCategory/cbc:ID") == category);

    private static decimal LinesOf(XElement root, string category, XElement subtotal) => root.Lines()
        .Where(line => IsOf(line, category) && line.Number($"{Ubl.LineRate}/cbc:Percent") == subtotal.Number("cac:TaxCategory/cbc:Percent"))
        .Sum("cbc:LineExtensionAmount");

    private static bool HasReason(XElement subtotal) =>
        subtotal.Has("cac:TaxCategory/cbc:TaxExemptionReason") || subtotal.Has("cac:TaxCategory/cbc:TaxExemptionReasonCode");
}
