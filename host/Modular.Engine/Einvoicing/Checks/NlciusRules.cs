using System.Xml.Linq;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>
/// The rules of the Dutch profile; they hold when the seller is in the Netherlands. BR-NL-6 was never given out; the recommendations
/// from BR-NL-19 on are met by what is never written.
/// </summary>
internal static class NlciusRules
{
    private const string Source = "NLCIUS 1.0, Gebruiksinstructie basisfactuur";
    private const string Dutch = "NL";
    private const string Representative = "cac:TaxRepresentativeParty";

    private static readonly string[] Types = [Einvoice.InvoiceType, Einvoice.CreditNoteType, Corrective, Einvoice.SelfBilledType];
    private static readonly string[] Means = ["30", "48", "49", "57", "58", "59"];

    private const string Corrective = "384";

    public static IReadOnlyList<EinvoiceRule> All { get; } =
    [
        Rule(
            "BR-NL-1", "De verkoper wordt genoemd met zijn KvK-nummer of OIN.", "The seller is named by its trade register number or OIN.",
            Check.That(root => HasLegalNumber(root, Ubl.Seller), EinvoiceFields.SellerNumber)),
        Rule(
            "BR-NL-2", "De factuur noemt een kenmerk van de koper of een ordernummer.", "The invoice gives a buyer reference or an order reference.",
            Check.That(root => root.Has("cbc:BuyerReference") || root.Has("cac:OrderReference/cbc:ID"))),
        Rule(
            "BR-NL-3", "Het adres van de verkoper heeft straat, plaats en postcode.", "The seller's address has a street, a city and a postal code.",
            Check.Address(Ubl.Seller, EinvoiceFields.SellerStreet, EinvoiceFields.SellerCity, EinvoiceFields.SellerPostalCode)),
        Rule(
            "BR-NL-4", "Het adres van een Nederlandse koper heeft straat, plaats en postcode.", "A Dutch buyer's address has a street, a city and a postal code.",
            Check.Where(
                root => root.Country(Ubl.Buyer) == Dutch,
                Check.Address(Ubl.Buyer, EinvoiceFields.BuyerStreet, EinvoiceFields.BuyerCity, EinvoiceFields.BuyerPostalCode))),
        Rule(
            "BR-NL-5", "Het adres van een Nederlandse fiscaal vertegenwoordiger heeft straat, plaats en postcode.",
            "A Dutch tax representative's address has a street, a city and a postal code.",
            Check.Where(root => root.Country(Representative) == Dutch, Check.Address(Representative))),
        Rule(
            "BR-NL-7", "Het type is 380, 381, 384 of 389.", "The type is 380, 381, 384 or 389.", Check.That(root => Types.Contains(TypeOf(root)))),
        Rule(
            "BR-NL-8", "Type 381 is een creditnota; elk ander type is een factuur.", "Type 381 is a credit note; every other type is an invoice.",
            Check.That(root => TypeOf(root) == Einvoice.CreditNoteType == (root.Name.Namespace == Ubl.CreditNote))),
        Rule(
            "BR-NL-9", "Een correctiefactuur verwijst naar de factuur die zij verbetert.", "A corrective invoice refers to the invoice that it corrects.",
            Check.That(root => TypeOf(root) != Corrective || root.Has("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"))),
        Rule(
            "BR-NL-10", "Een Nederlandse koper wordt genoemd met zijn KvK-nummer of OIN.", "A Dutch buyer is named by its trade register number or OIN.",
            Check.That(root => root.Country(Ubl.Buyer) != Dutch || HasLegalNumber(root, Ubl.Buyer), EinvoiceFields.BuyerNumber)),
        Rule(
            "BR-NL-11", "Wie geld vraagt, noemt hoe er betaald kan worden.", "Who asks for money says how it can be paid.",
            Check.That(root => !(root.Number($"{Ubl.Totals}/cbc:PayableAmount") > 0) || root.Has("cac:PaymentMeans"), EinvoiceFields.Iban)),
        Rule(
            "BR-NL-12", "De betaalwijze is 30, 48, 49, 57, 58 of 59.", "The means of payment is 30, 48, 49, 57, 58 or 59.",
            Check.Each("cac:PaymentMeans", means => Means.Contains(means.Text("cbc:PaymentMeansCode")))),
        EinvoiceRule.Of(
            "BR-NL-13", Source, "Wie naar een orderregel verwijst, noemt ook het ordernummer.", "Who refers to an order line gives the order reference too.",
            Check.That(root => !root.Lines().Any(line => line.Has("cac:OrderLineReference/cbc:LineID")) || root.Has("cac:OrderReference/cbc:ID"))),
    ];

    private static EinvoiceRule Rule(string id, string nl, string en, Func<XElement, IEnumerable<string>> gaps) =>
        EinvoiceRule.Of(id, Source, nl, en, Check.Where(root => root.Country(Ubl.Seller) == Dutch, gaps));

    private static string TypeOf(XElement root) => root.Text("cbc:InvoiceTypeCode") ?? root.Text("cbc:CreditNoteTypeCode") ?? "";

    private static bool HasLegalNumber(XElement root, string party) => root.At($"{party}/cac:PartyLegalEntity/cbc:CompanyID").Any(number =>
        number.Attribute("schemeID")?.Value is Identifier.TradeRegister or Identifier.PublicBody && !string.IsNullOrWhiteSpace(number.Value));
}
