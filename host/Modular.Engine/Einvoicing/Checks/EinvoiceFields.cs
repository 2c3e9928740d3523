using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing.Checks;

/// <summary>The fields of the API that an electronic invoice is made of: <c>provider</c> in UpdateProvider, <c>billing</c> in UpdateTenantBilling.</summary>
internal static class EinvoiceFields
{
    public const string SellerNumber = "provider.trade_register_number";
    public const string SellerStreet = "provider.street";
    public const string SellerCity = "provider.city";
    public const string SellerPostalCode = "provider.postal_code";
    public const string SellerVatNumber = "provider.vat_number";
    public const string Iban = "provider.iban";
    public const string BuyerNumber = "billing.oin";
    public const string BuyerStreet = "billing.street";
    public const string BuyerCity = "billing.city";
    public const string BuyerPostalCode = "billing.postal_code";

    private static readonly Dictionary<string, LocalizedText> Labels = new(StringComparer.Ordinal)
    {
        [SellerNumber] = new("het KvK-nummer van de aanbieder", "the provider's trade register number"),
        [SellerStreet] = new("de straat van de aanbieder", "the provider's street"),
        [SellerCity] = new("de plaats van de aanbieder", "the provider's city"),
        [SellerPostalCode] = new("de postcode van de aanbieder", "the provider's postal code"),
        [SellerVatNumber] = new("het btw-nummer van de aanbieder", "the provider's VAT number"),
        [Iban] = new("de IBAN van de aanbieder", "the provider's IBAN"),
        [BuyerNumber] = new("het OIN of KvK-nummer van de opdrachtgever", "the buyer's OIN or trade register number"),
        [BuyerStreet] = new("de straat van de opdrachtgever", "the buyer's street"),
        [BuyerCity] = new("de plaats van de opdrachtgever", "the buyer's city"),
        [BuyerPostalCode] = new("de postcode van de opdrachtgever", "the buyer's postal code"),
    };

    public static LocalizedText? LabelOf(string field) => Labels.GetValueOrDefault(field);
}
