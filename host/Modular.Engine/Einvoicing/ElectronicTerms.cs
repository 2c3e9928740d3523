using Modular.Data.Reading;
using Modular.Engine.Json;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Einvoicing;

/// <summary>
/// What an electronic invoice takes from elsewhere. Kept with it when it is issued, so that it says the same for ever, also when the
/// provider moves.
/// </summary>
internal sealed record ElectronicTerms(EinvoiceParty Seller, EinvoiceParty Buyer, bool SelfBilled)
{
    private const string Column = "electronic_terms";

    // The regime's setting that says who issues (DEC-18); regimes without it leave that to the provider.
    private const string Issuer = "invoice_issuer";
    private const string Buying = "self_billing";

    public static ElectronicTerms Of(Tenant tenant, ReadSnapshot store, FieldValues invoice) => invoice.Text(Column) is { } kept
        ? Stored.Read<ElectronicTerms>(kept)
        : new ElectronicTerms(
            EinvoiceParty.Seller(store.Find(TableNames.Provider, invoice.Text("provider")!)!.ToFields()),
            EinvoiceParty.Buyer(tenant.Terms),
            tenant.Terms.Settings.GetValueOrDefault(Issuer) == Buying);

    /// <summary>Whether an invoice was issued electronically.</summary>
    public static bool AreKept(FieldValues invoice) => invoice.Text(Column) is not null;

    public FieldValues Keep(FieldValues invoice) => invoice.With(Column, Stored.Write(this));

    /// <summary>A credit note is between the same parties as what it credits.</summary>
    public static FieldValues Carry(FieldValues invoice, FieldValues creditNote) => creditNote.With(Column, invoice.Text(Column));
}
