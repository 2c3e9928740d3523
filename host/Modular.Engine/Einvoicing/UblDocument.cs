using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Modular.Sdk.Values;
using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Einvoicing;

/// <summary>An electronic invoice as UBL 2.1 in the profile NLCIUS. The order of elements is the schema's.</summary>
internal static class UblDocument
{
    private const string Profile = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private const string Customization = "urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0";
    private const string Currency = "EUR";
    private const string SepaTransfer = "58";
    private const string Piece = "C62";

    public static XDocument Of(Einvoice invoice)
    {
        var main = invoice.IsCreditNote ? Ubl.CreditNote : Ubl.Invoice;
        return new XDocument(new XDeclaration("1.0", "UTF-8", null), new XElement(
            main + (invoice.IsCreditNote ? "CreditNote" : "Invoice"),
            new XAttribute("xmlns", main.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "cac", Ubl.Cac.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "cbc", Ubl.Cbc.NamespaceName),
            Text("CustomizationID", Customization),
            Text("ProfileID", Profile),
            Text("ID", invoice.Number),
            Date("IssueDate", invoice.IssuedOn),
            invoice.IsCreditNote ? null : Date("DueDate", invoice.DueOn),
            Text(invoice.IsCreditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode", invoice.TypeCode),
            Text("DocumentCurrencyCode", Currency),
            Text("BuyerReference", invoice.BuyerReference),
            Period(invoice.Period),
            invoice.Credits is null ? null : Group("BillingReference", Group("InvoiceDocumentReference", Text("ID", invoice.Credits))),
            Group("AccountingSupplierParty", Party(invoice.Seller)),
            Group("AccountingCustomerParty", Party(invoice.Buyer)),
            invoice.Seller.Iban is null ? null : Group(
                "PaymentMeans", Text("PaymentMeansCode", SepaTransfer), Text("PaymentID", invoice.Number),
                Group("PayeeFinancialAccount", Text("ID", invoice.Seller.Iban))),
            Group("PaymentTerms", Text("Note", invoice.PaymentTerms)),
            Group("TaxTotal", Amount("TaxAmount", invoice.TotalIncludingVat - invoice.TotalExcludingVat), invoice.Vat.Select(Subtotal)),
            Group(
                "LegalMonetaryTotal",
                Amount("LineExtensionAmount", invoice.Lines.Select(line => line.Net).Sum()),
                Amount("TaxExclusiveAmount", invoice.TotalExcludingVat),
                Amount("TaxInclusiveAmount", invoice.TotalIncludingVat),
                Amount("PayableAmount", invoice.TotalIncludingVat)),
            invoice.Lines.Select((line, at) => Line(line, at + 1, invoice.IsCreditNote))));
    }

    public static byte[] Bytes(XDocument document)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    private static XElement Party(EinvoiceParty party) => Group(
        "Party",
        Number("EndpointID", party.Endpoint),
        Group("PartyName", Text("Name", party.Name)),
        Group(
            "PostalAddress", Text("StreetName", party.Street), Text("CityName", party.City), Text("PostalZone", party.PostalCode),
            Group("Country", Text("IdentificationCode", party.Country))),
        party.VatNumber is null ? null : Group("PartyTaxScheme", Text("CompanyID", party.VatNumber), TaxScheme()),
        Group("PartyLegalEntity", Text("RegistrationName", party.Name), Number("CompanyID", party.LegalNumber)),
        party.Email is null ? null : Group("Contact", Text("ElectronicMail", party.Email)));

    private static XElement Subtotal(EinvoiceVat vat) => Group(
        "TaxSubtotal", Amount("TaxableAmount", vat.Taxable), Amount("TaxAmount", vat.Tax),
        Group("TaxCategory", [.. Rate(vat.Rate), Text("TaxExemptionReason", vat.Reason), TaxScheme()]));

    // A price is never negative: what is taken off is a quantity of minus one (BR-27).
    private static XElement Line(EinvoiceLine line, int number, bool credit) => Group(
        credit ? "CreditNoteLine" : "InvoiceLine",
        Text("ID", number.ToString(CultureInfo.InvariantCulture)),
        new XElement(
            Ubl.Cbc + (credit ? "CreditedQuantity" : "InvoicedQuantity"), new XAttribute("unitCode", Piece), line.Net.IsNegative ? "-1" : "1"),
        Amount("LineExtensionAmount", line.Net),
        Period(line.Period),
        Group(
            "Item", Text("Description", line.Description), Text("Name", line.Name),
            Group("ClassifiedTaxCategory", [.. Rate(line.Rate), TaxScheme()])),
        Group("Price", Amount("PriceAmount", line.Net.IsNegative ? -line.Net : line.Net)));

    private static IEnumerable<XElement?> Rate(EinvoiceRate rate) =>
        [Text("ID", rate.Category), Text("Percent", rate.Percent.ToString("0.##", CultureInfo.InvariantCulture))];

    private static XElement TaxScheme() => Group("TaxScheme", Text("ID", "VAT"));

    private static XElement? Period(DatePeriod? period) => period is { } span
        ? Group("InvoicePeriod", Date("StartDate", span.Start), Date("EndDate", span.End))
        : null;

    private static XElement Group(string name, params object?[] parts) => new(Ubl.Cac + name, parts);

    private static XElement Amount(string name, Money amount) =>
        new(Ubl.Cbc + name, new XAttribute("currencyID", Currency), amount.ToString());

    private static XElement? Number(string name, Identifier? number) =>
        number is null ? null : new XElement(Ubl.Cbc + name, new XAttribute("schemeID", number.Scheme), number.Value);

    private static XElement? Date(string name, LocalDate? date) => Text(name, date is { } day ? LocalDatePattern.Iso.Format(day) : null);

    // Never an empty element (SI-UBL-2), and nothing that XML cannot say.
    private static XElement? Text(string name, string? text)
    {
        var clean = string.Concat((text ?? "").Where(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter))).Trim();
        return clean.Length == 0 ? null : new XElement(Ubl.Cbc + name, clean);
    }
}
