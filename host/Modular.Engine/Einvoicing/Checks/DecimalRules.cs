using System.Xml.Linq;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>No amount has more than two decimals. The other numbers of this row are about allowances, charges and a second currency.</summary>
internal static class DecimalRules
{
    private const int Most = 2;

    public static IReadOnlyList<EinvoiceRule> All { get; } =
    [
        Total("BR-DEC-09", "LineExtensionAmount", "De som van de regels", "The sum of the lines"),
        Total("BR-DEC-12", "TaxExclusiveAmount", "Het totaal zonder btw", "The total without VAT"),
        Of("BR-DEC-13", "De btw", "The VAT", root => root.At("cac:TaxTotal/cbc:TaxAmount")),
        Total("BR-DEC-14", "TaxInclusiveAmount", "Het totaal met btw", "The total with VAT"),
        Total("BR-DEC-16", "PrepaidAmount", "Wat betaald is", "What was paid"),
        Total("BR-DEC-17", "PayableRoundingAmount", "De afronding", "The rounding"),
        Total("BR-DEC-18", "PayableAmount", "Het te betalen bedrag", "The amount to pay"),
        Of("BR-DEC-19", "Het bedrag van een tarief", "The amount of a rate", root => root.At($"{Ubl.Subtotals}/cbc:TaxableAmount")),
        Of("BR-DEC-20", "De btw van een tarief", "The VAT of a rate", root => root.At($"{Ubl.Subtotals}/cbc:TaxAmount")),
        Of("BR-DEC-23", "Het bedrag van een regel", "The amount of a line", root => root.Lines().SelectMany(line => line.At("cbc:LineExtensionAmount"))),
    ];

    private static EinvoiceRule Total(string id, string element, string nl, string en) => Of(id, nl, en, root => root.At($"{Ubl.Totals}/cbc:{element}"));

    private static EinvoiceRule Of(string id, string nl, string en, Func<XElement, IEnumerable<XElement>> amounts) => EinvoiceRule.En(
        id, $"{nl} heeft ten hoogste twee decimalen.", $"{en} has at most two decimals.", Check.That(root => amounts(root).All(Fits)));

    private static bool Fits(XElement amount) => amount.Value.Trim().Split('.') is not [_, var decimals] || decimals.Length <= Most;
}
