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
internal sealed record ElectronicTerms(EinvoiceParty Seller, EinvoiceParty Buyer)
{
    private const string Column = "electronic_terms";

    public static ElectronicTerms Of(Tenant tenant, ReadSnapshot store, FieldValues invoice) => invoice.Text(Column) is { } kept
        ? Stored.Read<ElectronicTerms>(kept)
        : new ElectronicTerms(
            EinvoiceParty.Seller(store.Find(TableNames.Provider, invoice.Text("provider")!)!.ToFields()),
            EinvoiceParty.Buyer(tenant.Terms));

    /// <summary>Whether an invoice was issued electronically.</summary>
    public static bool AreKept(FieldValues invoice) => invoice.Text(Column) is not null;

    public FieldValues Keep(FieldValues invoice) => invoice.With(Column, Stored.Write(this));

    /// <summary>A credit note is between the same parties as what it credits.</summary>
    public static FieldValues Carry(FieldValues invoice, FieldValues creditNote) => creditNote.With(Column, invoice.Text(Column));
}
