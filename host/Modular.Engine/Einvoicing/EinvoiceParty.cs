using Modular.Engine.Parties;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>The seller or the buyer. What is not known is null.</summary>
internal sealed record EinvoiceParty(string Name)
{
    public Identifier? LegalNumber { get; init; }

    public Identifier? Endpoint { get; init; }

    public string? VatNumber { get; init; }

    public string? Street { get; init; }

    public string? PostalCode { get; init; }

    public string? City { get; init; }

    public string Country { get; init; } = PartyCheck.HomeCountry;

    public string? Email { get; init; }

    /// <summary>The account to pay on; null for a buyer.</summary>
    public string? Iban { get; init; }

    public static EinvoiceParty Seller(FieldValues provider)
    {
        var number = Identifier.Of(Identifier.TradeRegister, provider.Text("trade_register_number"));
        return new EinvoiceParty(provider.Text("display_name") ?? "")
        {
            LegalNumber = number,
            Endpoint = Identifier.Parse(provider.Text("electronic_address")) ?? number,
            VatNumber = provider.Text("vat_number"),
            Street = provider.Text("street"),
            PostalCode = provider.Text("postal_code"),
            City = provider.Text("city"),
            Country = provider.Text("country") ?? PartyCheck.HomeCountry,
            Email = provider.Text("email"),
            Iban = provider.Text("iban"),
        };
    }

    public static EinvoiceParty Buyer(TenantTerms terms)
    {
        var billing = terms.Billing;
        var number = Identifier.Of(Identifier.PublicBody, billing.Oin) ?? Identifier.Of(Identifier.TradeRegister, billing.TradeRegisterNumber);
        return new EinvoiceParty(billing.LegalName ?? terms.DisplayName)
        {
            LegalNumber = number,
            Endpoint = Identifier.Parse(billing.ElectronicAddress) ?? number,
            Street = billing.Street,
            PostalCode = billing.PostalCode,
            City = billing.City,
        };
    }
}
