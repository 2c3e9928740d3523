using System.Xml.Linq;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>What every line has, and the periods.</summary>
internal static class LineRules
{
    private static readonly string[] Quantities = ["cbc:InvoicedQuantity", "cbc:CreditedQuantity"];

    public static IReadOnlyList<EinvoiceRule> All { get; } =
    [
        EinvoiceRule.En("BR-21", "Elke regel heeft een nummer.", "Each line has a number.", Check.EachLine(line => line.Has("cbc:ID"))),
        EinvoiceRule.En("BR-22", "Elke regel heeft een hoeveelheid.", "Each line has a quantity.", Check.EachLine(line => Quantities.Any(line.Has))),
        EinvoiceRule.En(
            "BR-23", "Elke hoeveelheid heeft een eenheid.", "Each quantity has a unit.",
            Check.EachLine(line => Quantities.SelectMany(line.At).All(quantity => quantity.Attribute("unitCode") is not null))),
        EinvoiceRule.En(
            "BR-24", "Elke regel heeft een bedrag zonder btw.", "Each line has an amount without VAT.", Check.EachLine(line => line.Has("cbc:LineExtensionAmount"))),
        EinvoiceRule.En("BR-25", "Elke regel heeft een naam.", "Each line has a name.", Check.EachLine(line => line.Has("cac:Item/cbc:Name"))),
        EinvoiceRule.En("BR-26", "Elke regel heeft een prijs.", "Each line has a price.", Check.EachLine(line => line.Has("cac:Price/cbc:PriceAmount"))),
        EinvoiceRule.En(
            "BR-27", "Geen prijs is negatief.", "No price is negative.", Check.EachLine(line => !(line.Number("cac:Price/cbc:PriceAmount") < 0))),
        EinvoiceRule.En(
            "BR-29", "De periode van de factuur eindigt niet voor zij begint.", "The invoice's period does not end before it starts.",
            Check.Each("cac:InvoicePeriod", InOrder)),
        EinvoiceRule.En(
            "BR-30", "De periode van een regel eindigt niet voor zij begint.", "A line's period does not end before it starts.",
            Check.EachLine(line => line.At("cac:InvoicePeriod").All(InOrder))),
        EinvoiceRule.En("BR-CO-04", "Elke regel heeft een btw-categorie.", "Each line has a VAT category.", Check.EachLine(line => line.Has($"{Ubl.LineRate}/cbc:ID"))),
    ];

    // Dates are written year first, so that their order is that of their letters.
    private static bool InOrder(XElement period) => period.Text("cbc:StartDate") is not { } start || period.Text("cbc:EndDate") is not { } end
        || string.CompareOrdinal(start, end) <= 0;
}
