using System.Xml.Linq;
using Modular.Engine.Einvoicing;

namespace Modular.Engine.Tests.Einvoicing;

/// <summary>For each rule a way to break it in a sound document.</summary>
internal static class Planted
{
    private const string Street = "cac:PostalAddress/cbc:StreetName";
    private const string Legal = "cac:PartyLegalEntity/cbc:CompanyID";
    private const string Category = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory";

    public static IReadOnlyDictionary<string, (string Kind, Action<XElement> Spoil)> All { get; } =
        Dutch().Concat(Mandatory()).Concat(Lines()).Concat(Totals()).Concat(Vat()).Concat(Decimals())
            .ToDictionary(each => each.Rule, each => (each.Kind, each.Spoil));

    private static IEnumerable<(string Rule, string Kind, Action<XElement> Spoil)> Dutch() =>
    [
        ("BR-NL-1", "invoice", root => Remove(root, $"{Ubl.Seller}/{Legal}")),
        ("BR-NL-2", "invoice", root => Remove(root, "cbc:BuyerReference")),
        ("BR-NL-3", "invoice", root => Remove(root, $"{Ubl.Seller}/{Street}")),
        ("BR-NL-4", "invoice", root => Remove(root, $"{Ubl.Buyer}/{Street}")),
        ("BR-NL-5", "invoice", root => root.Add(Cac("TaxRepresentativeParty",
            Cac("PostalAddress", Cbc("CityName", "Breda"), Cac("Country", Cbc("IdentificationCode", "NL")))))),
        ("BR-NL-7", "invoice", root => Set(root, "cbc:InvoiceTypeCode", "326")),
        ("BR-NL-8", "invoice", root => Set(root, "cbc:InvoiceTypeCode", "381")),
        ("BR-NL-9", "invoice", root => Set(root, "cbc:InvoiceTypeCode", "384")),
        ("BR-NL-10", "invoice", root => root.At($"{Ubl.Buyer}/{Legal}").Single().SetAttributeValue("schemeID", "0088")),
        ("BR-NL-11", "invoice", root => Remove(root, "cac:PaymentMeans")),
        ("BR-NL-12", "invoice", root => Set(root, "cac:PaymentMeans/cbc:PaymentMeansCode", "10")),
        ("BR-NL-13", "invoice", root => root.Lines().First().Add(Cac("OrderLineReference", Cbc("LineID", "1")))),
    ];

    private static IEnumerable<(string Rule, string Kind, Action<XElement> Spoil)> Mandatory() =>
    [
        ("BR-01", "invoice", root => Remove(root, "cbc:CustomizationID")),
        ("BR-02", "invoice", root => Remove(root, "cbc:ID")),
        ("BR-03", "invoice", root => Remove(root, "cbc:IssueDate")),
        ("BR-04", "invoice", root => Remove(root, "cbc:InvoiceTypeCode")),
        ("BR-05", "invoice", root => Remove(root, "cbc:DocumentCurrencyCode")),
        ("BR-06", "invoice", root => Remove(root, $"{Ubl.Seller}/cac:PartyLegalEntity/cbc:RegistrationName")),
        ("BR-07", "invoice", root => Remove(root, $"{Ubl.Buyer}/cac:PartyLegalEntity/cbc:RegistrationName")),
        ("BR-08", "invoice", root => Remove(root, $"{Ubl.Seller}/cac:PostalAddress")),
        ("BR-09", "invoice", root => Remove(root, $"{Ubl.Seller}/cac:PostalAddress/cac:Country")),
        ("BR-10", "invoice", root => Remove(root, $"{Ubl.Buyer}/cac:PostalAddress")),
        ("BR-11", "invoice", root => Remove(root, $"{Ubl.Buyer}/cac:PostalAddress/cac:Country")),
        ("BR-12", "invoice", root => Remove(root, $"{Ubl.Totals}/cbc:LineExtensionAmount")),
        ("BR-13", "invoice", root => Remove(root, $"{Ubl.Totals}/cbc:TaxExclusiveAmount")),
        ("BR-14", "invoice", root => Remove(root, $"{Ubl.Totals}/cbc:TaxInclusiveAmount")),
        ("BR-15", "invoice", root => Remove(root, $"{Ubl.Totals}/cbc:PayableAmount")),
        ("BR-16", "credit-note", root => root.Lines().Remove()),
        ("BR-50", "invoice", root => Remove(root, "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID")),
        ("BR-55", "credit-note", root => Remove(root, "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID")),
        ("BR-61", "invoice", root => Remove(root, "cac:PaymentMeans/cac:PayeeFinancialAccount")),
        ("BR-62", "invoice", root => root.At($"{Ubl.Seller}/cbc:EndpointID").Single().RemoveAttributes()),
        ("BR-63", "invoice", root => root.At($"{Ubl.Buyer}/cbc:EndpointID").Single().RemoveAttributes()),
        ("BR-CO-09", "invoice", root => Set(root, $"{Ubl.Seller}/cac:PartyTaxScheme/cbc:CompanyID", "123456789B01")),
        ("BR-CO-25", "exempt", root => Remove(root, "cac:PaymentTerms")),
        ("BR-CO-26", "invoice", root =>
        {
            Remove(root, $"{Ubl.Seller}/{Legal}");
            Remove(root, $"{Ubl.Seller}/cac:PartyTaxScheme");
        }),
    ];

    private static IEnumerable<(string Rule, string Kind, Action<XElement> Spoil)> Lines() =>
    [
        ("BR-21", "invoice", root => Remove(root.Lines().Last(), "cbc:ID")),
        ("BR-22", "credit-note", root => Remove(root.Lines().Last(), "cbc:CreditedQuantity")),
        ("BR-23", "invoice", root => root.Lines().Last().At("cbc:InvoicedQuantity").Single().RemoveAttributes()),
        ("BR-24", "invoice", root => Remove(root.Lines().Last(), "cbc:LineExtensionAmount")),
        ("BR-25", "invoice", root => Remove(root.Lines().Last(), "cac:Item/cbc:Name")),
        ("BR-26", "invoice", root => Remove(root.Lines().Last(), "cac:Price/cbc:PriceAmount")),
        ("BR-27", "self-billed", root => Set(root.Lines().Last(), "cac:Price/cbc:PriceAmount", "-705.00")),
        ("BR-29", "invoice", root => Set(root, "cac:InvoicePeriod/cbc:EndDate", "2026-01-11")),
        ("BR-30", "invoice", root => Set(root.Lines().Last(), "cac:InvoicePeriod/cbc:EndDate", "2025-12-31")),
        ("BR-CO-04", "invoice", root => Remove(root.Lines().Last(), $"{Ubl.LineRate}/cbc:ID")),
    ];

    private static IEnumerable<(string Rule, string Kind, Action<XElement> Spoil)> Totals() =>
    [
        ("BR-CO-10", "invoice", root => Set(root, $"{Ubl.Totals}/cbc:LineExtensionAmount", "1020.33")),
        ("BR-CO-11", "invoice", root => root.At(Ubl.Totals).Single().Add(Cbc("AllowanceTotalAmount", "1.00"))),
        ("BR-CO-12", "invoice", root => root.Add(Cac("AllowanceCharge", Cbc("ChargeIndicator", "true"), Cbc("Amount", "1.00")))),
        ("BR-CO-13", "invoice", root => Set(root, $"{Ubl.Totals}/cbc:TaxExclusiveAmount", "1020.29")),
        ("BR-CO-14", "invoice", root => Set(root, "cac:TaxTotal/cbc:TaxAmount", "214.20")),
        ("BR-CO-15", "invoice", root => Set(root, $"{Ubl.Totals}/cbc:TaxInclusiveAmount", "1234.58")),
        ("BR-CO-16", "invoice", root => Set(root, $"{Ubl.Totals}/cbc:PayableAmount", "1234.58")),
        ("BR-CO-17", "invoice", root => Set(root, $"{Ubl.Subtotals}/cbc:TaxAmount", "214.29")),
        ("BR-CO-18", "invoice", root => Remove(root, Ubl.Subtotals)),
        ("BR-45", "invoice", root => Remove(root, $"{Ubl.Subtotals}/cbc:TaxableAmount")),
        ("BR-46", "invoice", root => Remove(root, $"{Ubl.Subtotals}/cbc:TaxAmount")),
        ("BR-47", "invoice", root => Remove(root, $"{Category}/cbc:ID")),
        ("BR-48", "invoice", root => Remove(root, $"{Category}/cbc:Percent")),
    ];

    private static IEnumerable<(string Rule, string Kind, Action<XElement> Spoil)> Vat() =>
    [
        .. VatOf("S", "invoice"), .. VatOf("Z", "zero-rated"), .. VatOf("E", "exempt"),
    ];

    private static IEnumerable<(string Rule, string Kind, Action<XElement> Spoil)> VatOf(string letter, string kind) =>
    [
        ($"BR-{letter}-01", kind, root => Remove(root, Ubl.Subtotals)),
        ($"BR-{letter}-02", kind, root => Remove(root, $"{Ubl.Seller}/cac:PartyTaxScheme")),
        ($"BR-{letter}-05", kind, root => Set(root.Lines().First(), $"{Ubl.LineRate}/cbc:Percent", letter == "S" ? "0" : "21")),
        ($"BR-{letter}-08", kind, root => Set(root, $"{Ubl.Subtotals}/cbc:TaxableAmount", "1.00")),
        ($"BR-{letter}-09", kind, root => Set(root, $"{Ubl.Subtotals}/cbc:TaxAmount", "1.00")),
        ($"BR-{letter}-10", kind, letter == "E"
            ? root => Remove(root, $"{Category}/cbc:TaxExemptionReason")
            : root => root.At(Category).Single().Add(Cbc("TaxExemptionReason", "Zomaar"))),
    ];

    private static IEnumerable<(string Rule, string Kind, Action<XElement> Spoil)> Decimals() =>
    [
        ("BR-DEC-09", "invoice", root => Longer(root, $"{Ubl.Totals}/cbc:LineExtensionAmount")),
        ("BR-DEC-12", "invoice", root => Longer(root, $"{Ubl.Totals}/cbc:TaxExclusiveAmount")),
        ("BR-DEC-13", "invoice", root => Longer(root, "cac:TaxTotal/cbc:TaxAmount")),
        ("BR-DEC-14", "invoice", root => Longer(root, $"{Ubl.Totals}/cbc:TaxInclusiveAmount")),
        ("BR-DEC-16", "invoice", root => root.At(Ubl.Totals).Single().Add(Cbc("PrepaidAmount", "0.000"))),
        ("BR-DEC-17", "invoice", root => root.At(Ubl.Totals).Single().Add(Cbc("PayableRoundingAmount", "0.000"))),
        ("BR-DEC-18", "invoice", root => Longer(root, $"{Ubl.Totals}/cbc:PayableAmount")),
        ("BR-DEC-19", "invoice", root => Longer(root, $"{Ubl.Subtotals}/cbc:TaxableAmount")),
        ("BR-DEC-20", "invoice", root => Longer(root, $"{Ubl.Subtotals}/cbc:TaxAmount")),
        ("BR-DEC-23", "invoice", root => Longer(root.Lines().Last(), "cbc:LineExtensionAmount")),
    ];

    private static void Remove(XElement root, string path) => root.At(path).Remove();

    private static void Set(XElement root, string path, string value) => root.At(path).First().Value = value;

    // The same number, with a decimal too many: no other rule minds.
    private static void Longer(XElement root, string path) => root.At(path).First().Value += "0";

    private static XElement Cac(string name, params object[] parts) => new(Ubl.Cac + name, parts);

    private static XElement Cbc(string name, string value) => new(Ubl.Cbc + name, value);
}
