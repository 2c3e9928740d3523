using System.Globalization;
using System.Xml.Linq;

namespace Modular.Engine.Einvoicing;

/// <summary>The names of UBL 2.1, and reading by them: a path is <c>cac:Party/cbc:EndpointID</c>.</summary>
internal static class Ubl
{
    public const string Seller = "cac:AccountingSupplierParty/cac:Party";
    public const string Buyer = "cac:AccountingCustomerParty/cac:Party";
    public const string Subtotals = "cac:TaxTotal/cac:TaxSubtotal";
    public const string Totals = "cac:LegalMonetaryTotal";
    public const string LineRate = "cac:Item/cac:ClassifiedTaxCategory";

    public static readonly XNamespace Invoice = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
    public static readonly XNamespace CreditNote = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
    public static readonly XNamespace Cac = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
    public static readonly XNamespace Cbc = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

    public static IEnumerable<XElement> At(this XElement element, string path) => path.Split('/').Aggregate(
        Enumerable.Repeat(element, 1), (found, name) => found.Elements((name.StartsWith("cac:", StringComparison.Ordinal) ? Cac : Cbc) + name[4..]));

    /// <summary>Whether there is a value, or an element with one in it.</summary>
    public static bool Has(this XElement element, string path) => element.At(path).Any(found => !string.IsNullOrWhiteSpace(found.Value));

    public static string? Text(this XElement element, string path) => element.At(path).FirstOrDefault()?.Value.Trim();

    /// <summary>A number; null when it is absent or none.</summary>
    public static decimal? Number(this XElement element, string path) =>
        decimal.TryParse(element.Text(path), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static decimal Sum(this IEnumerable<XElement> elements, string path) => elements.Sum(element => element.Number(path) ?? 0);

    public static IEnumerable<XElement> Lines(this XElement root) => root.At("cac:InvoiceLine").Concat(root.At("cac:CreditNoteLine"));

    public static string? Country(this XElement root, string party) => root.Text($"{party}/cac:PostalAddress/cac:Country/cbc:IdentificationCode");
}
