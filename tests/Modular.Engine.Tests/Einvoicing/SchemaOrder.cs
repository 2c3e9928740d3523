using System.Xml.Linq;

namespace Modular.Engine.Tests.Einvoicing;

/// <summary>
/// The order in which the schemas of UBL 2.1 have the elements, for those of their elements that a profile of EN 16931 may use.
/// </summary>
internal static class SchemaOrder
{
    private const string Invoice = """
        UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime DueDate InvoiceTypeCode Note
        TaxPointDate DocumentCurrencyCode TaxCurrencyCode AccountingCost LineCountNumeric BuyerReference InvoicePeriod OrderReference
        BillingReference DespatchDocumentReference ReceiptDocumentReference StatementDocumentReference OriginatorDocumentReference
        ContractDocumentReference AdditionalDocumentReference ProjectReference Signature AccountingSupplierParty AccountingCustomerParty
        PayeeParty BuyerCustomerParty SellerSupplierParty TaxRepresentativeParty Delivery DeliveryTerms PaymentMeans PaymentTerms
        PrepaidPayment AllowanceCharge TaxExchangeRate TaxTotal WithholdingTaxTotal LegalMonetaryTotal InvoiceLine
        """;

    private const string CreditNote = """
        UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime TaxPointDate CreditNoteTypeCode
        Note DocumentCurrencyCode TaxCurrencyCode AccountingCost LineCountNumeric BuyerReference InvoicePeriod DiscrepancyResponse
        OrderReference BillingReference DespatchDocumentReference ReceiptDocumentReference ContractDocumentReference
        AdditionalDocumentReference StatementDocumentReference OriginatorDocumentReference Signature AccountingSupplierParty
        AccountingCustomerParty PayeeParty BuyerCustomerParty SellerSupplierParty TaxRepresentativeParty Delivery DeliveryTerms
        PaymentMeans PaymentTerms TaxExchangeRate AllowanceCharge TaxTotal LegalMonetaryTotal CreditNoteLine
        """;

    private const string Line =
        "ID UUID Note Quantity LineExtensionAmount TaxPointDate AccountingCost InvoicePeriod OrderLineReference DocumentReference AllowanceCharge TaxTotal Item Price";

    private static readonly Dictionary<string, string[]> Orders = new Dictionary<string, string>
    {
        ["Invoice"] = Invoice,
        ["CreditNote"] = CreditNote,
        ["InvoiceLine"] = Line.Replace("Quantity", "InvoicedQuantity", StringComparison.Ordinal),
        ["CreditNoteLine"] = Line.Replace("Quantity", "CreditedQuantity", StringComparison.Ordinal),
        ["InvoicePeriod"] = "StartDate StartTime EndDate EndTime DurationMeasure DescriptionCode Description",
        ["BillingReference"] = "InvoiceDocumentReference",
        ["InvoiceDocumentReference"] = "ID CopyIndicator UUID IssueDate",
        ["AccountingSupplierParty"] = "CustomerAssignedAccountID AdditionalAccountID DataSendingCapability Party",
        ["AccountingCustomerParty"] = "CustomerAssignedAccountID SupplierAssignedAccountID AdditionalAccountID Party",
        ["Party"] = "WebsiteURI LogoReferenceID EndpointID IndustryClassificationCode PartyIdentification PartyName Language PostalAddress "
            + "PhysicalLocation PartyTaxScheme PartyLegalEntity Contact Person",
        ["PartyName"] = "Name",
        ["PostalAddress"] = "ID AddressTypeCode Postbox StreetName AdditionalStreetName BuildingNumber CityName PostalZone CountrySubentity AddressLine Country",
        ["Country"] = "IdentificationCode Name",
        ["PartyTaxScheme"] = "RegistrationName CompanyID TaxLevelCode ExemptionReasonCode ExemptionReason RegistrationAddress TaxScheme",
        ["TaxScheme"] = "ID Name TaxTypeCode CurrencyCode",
        ["PartyLegalEntity"] = "RegistrationName CompanyID RegistrationDate CompanyLegalFormCode CompanyLegalForm",
        ["Contact"] = "ID Name Telephone Telefax ElectronicMail Note",
        ["PaymentMeans"] = "ID PaymentMeansCode PaymentDueDate PaymentChannelCode InstructionID InstructionNote PaymentID CardAccount "
            + "PayerFinancialAccount PayeeFinancialAccount",
        ["PayeeFinancialAccount"] = "ID Name AliasName AccountTypeCode CurrencyCode PaymentNote FinancialInstitutionBranch Country",
        ["PaymentTerms"] = "ID PaymentMeansID PrepaidPaymentReferenceID Note",
        ["TaxTotal"] = "TaxAmount RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator TaxSubtotal",
        ["TaxSubtotal"] = "TaxableAmount TaxAmount CalculationSequenceNumeric TransactionCurrencyTaxAmount Percent TaxCategory",
        ["TaxCategory"] = "ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode TaxExemptionReason TierRange TaxScheme",
        ["ClassifiedTaxCategory"] = "ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode TaxExemptionReason TierRange TaxScheme",
        ["LegalMonetaryTotal"] = "LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount PrepaidAmount "
            + "PayableRoundingAmount PayableAmount",
        ["Item"] = "Description PackQuantity PackSizeNumeric CatalogueIndicator Name HazardousRiskIndicator AdditionalInformation Keyword "
            + "BuyersItemIdentification SellersItemIdentification StandardItemIdentification OriginCountry CommodityClassification ClassifiedTaxCategory",
        ["Price"] = "PriceAmount BaseQuantity PriceChangeReason AllowanceCharge",
    }.ToDictionary(pair => pair.Key, pair => pair.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Elements that the schemas do not have there, or not in that place.</summary>
    public static IEnumerable<string> Violations(XElement element)
    {
        if (!element.HasElements)
        {
            return [];
        }

        var order = Orders[element.Name.LocalName];
        var places = element.Elements().Select(child => Array.IndexOf(order, child.Name.LocalName)).ToList();
        var own = places.Contains(-1) || !places.SequenceEqual(places.Order())
            ? [$"{element.Name.LocalName}: {string.Join(' ', element.Elements().Select(child => child.Name.LocalName))}"]
            : Array.Empty<string>();
        return own.Concat(element.Elements().SelectMany(Violations));
    }
}
