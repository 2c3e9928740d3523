namespace Modular.Engine.Einvoicing.Checks;

/// <summary>What every invoice has: its own numbers and dates, its parties, its totals and how it is paid.</summary>
internal static class MandatoryRules
{
    private const string Country = "cac:PostalAddress/cac:Country/cbc:IdentificationCode";
    private const string LegalName = "cac:PartyLegalEntity/cbc:RegistrationName";

    private static readonly string[] Transfers = ["30", "57", "58"];

    public static IReadOnlyList<EinvoiceRule> All { get; } =
    [
        EinvoiceRule.En("BR-01", "De factuur noemt haar specificatie.", "The invoice names its specification.", Check.Has("cbc:CustomizationID")),
        EinvoiceRule.En("BR-02", "De factuur heeft een nummer.", "The invoice has a number.", Check.Has("cbc:ID")),
        EinvoiceRule.En("BR-03", "De factuur heeft een datum.", "The invoice has a date.", Check.Has("cbc:IssueDate")),
        EinvoiceRule.En(
            "BR-04", "De factuur heeft een type.", "The invoice has a type.",
            Check.That(root => root.Has("cbc:InvoiceTypeCode") || root.Has("cbc:CreditNoteTypeCode"))),
        EinvoiceRule.En("BR-05", "De factuur heeft een valuta.", "The invoice has a currency.", Check.Has("cbc:DocumentCurrencyCode")),
        EinvoiceRule.En("BR-06", "De verkoper heeft een naam.", "The seller has a name.", Check.Has($"{Ubl.Seller}/{LegalName}")),
        EinvoiceRule.En("BR-07", "De koper heeft een naam.", "The buyer has a name.", Check.Has($"{Ubl.Buyer}/{LegalName}")),
        EinvoiceRule.En("BR-08", "De verkoper heeft een adres.", "The seller has an address.", Check.Has($"{Ubl.Seller}/cac:PostalAddress")),
        EinvoiceRule.En("BR-09", "Het adres van de verkoper heeft een land.", "The seller's address has a country.", Check.Has($"{Ubl.Seller}/{Country}")),
        EinvoiceRule.En("BR-10", "De koper heeft een adres.", "The buyer has an address.", Check.Has($"{Ubl.Buyer}/cac:PostalAddress")),
        EinvoiceRule.En("BR-11", "Het adres van de koper heeft een land.", "The buyer's address has a country.", Check.Has($"{Ubl.Buyer}/{Country}")),
        Total("BR-12", "LineExtensionAmount", "de som van de regels", "the sum of the lines"),
        Total("BR-13", "TaxExclusiveAmount", "het totaal zonder btw", "the total without VAT"),
        Total("BR-14", "TaxInclusiveAmount", "het totaal met btw", "the total with VAT"),
        Total("BR-15", "PayableAmount", "het te betalen bedrag", "the amount to pay"),
        EinvoiceRule.En("BR-16", "De factuur heeft een regel.", "The invoice has a line.", Check.That(root => root.Lines().Any())),
        EinvoiceRule.En(
            "BR-50", "Een rekening heeft een nummer.", "An account has a number.",
            Check.Each("cac:PaymentMeans/cac:PayeeFinancialAccount", account => account.Has("cbc:ID"), EinvoiceFields.Iban)),
        EinvoiceRule.En(
            "BR-55", "Een verwijzing naar een eerdere factuur noemt haar nummer.", "A reference to an earlier invoice gives its number.",
            Check.Each("cac:BillingReference", earlier => earlier.Has("cac:InvoiceDocumentReference/cbc:ID"))),
        EinvoiceRule.En(
            "BR-61", "Een overboeking noemt de rekening.", "A transfer names the account.",
            Check.Each(
                "cac:PaymentMeans",
                means => !Transfers.Contains(means.Text("cbc:PaymentMeansCode")) || means.Has("cac:PayeeFinancialAccount/cbc:ID"),
                EinvoiceFields.Iban)),
        Scheme("BR-62", Ubl.Seller, "de verkoper", "the seller"),
        Scheme("BR-63", Ubl.Buyer, "de koper", "the buyer"),
        EinvoiceRule.En(
            "BR-CO-09", "Een btw-nummer begint met zijn land.", "A VAT number begins with its country.",
            Check.Each(
                $"{Ubl.Seller}/cac:PartyTaxScheme/cbc:CompanyID",
                number => number.Value is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..], EinvoiceFields.SellerVatNumber)),
        EinvoiceRule.En(
            "BR-CO-25", "Wie geld vraagt, zegt wanneer: een vervaldatum of betalingsvoorwaarden.", "Who asks for money says when: a due date or terms.",
            Check.That(root => !(root.Number($"{Ubl.Totals}/cbc:PayableAmount") > 0) || root.Has("cbc:DueDate") || root.Has("cac:PaymentTerms/cbc:Note"))),
        EinvoiceRule.En(
            "BR-CO-26", "De verkoper is te herkennen aan een registratie- of btw-nummer.", "The seller is known by a registration or VAT number.",
            Check.That(
                root => root.Has($"{Ubl.Seller}/cac:PartyLegalEntity/cbc:CompanyID") || root.Has($"{Ubl.Seller}/cac:PartyTaxScheme/cbc:CompanyID"),
                EinvoiceFields.SellerNumber)),
    ];

    private static EinvoiceRule Total(string id, string element, string nl, string en) =>
        EinvoiceRule.En(id, $"De factuur noemt {nl}.", $"The invoice gives {en}.", Check.Has($"{Ubl.Totals}/cbc:{element}"));

    private static EinvoiceRule Scheme(string id, string party, string nl, string en) => EinvoiceRule.En(
        id, $"Het elektronische adres van {nl} noemt zijn register.", $"The electronic address of {en} names its scheme.",
        Check.Each($"{party}/cbc:EndpointID", address => address.Attribute("schemeID") is not null));
}
