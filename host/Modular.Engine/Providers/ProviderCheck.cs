using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Parties;

namespace Modular.Engine.Providers;

/// <summary>A provider's numbers and addresses are written as they are known outside.</summary>
internal static class ProviderCheck
{
    // What is on file may stay as it is.
    public static void Check(RowValues? before, RowValues after, FieldErrors errors)
    {
        PartyCheck.TradeRegisterNumber(New("trade_register_number"), "trade_register_number", errors);
        PartyCheck.Country(New("country"), "country", errors);
        PartyCheck.PostalCode(New("postal_code"), after.TextOrNull("country") ?? PartyCheck.HomeCountry, "postal_code", errors);
        PartyCheck.VatNumber(New("vat_number"), "vat_number", errors);
        PartyCheck.Iban(New("iban"), "iban", errors);
        PartyCheck.Email(New("email"), "email", errors);
        PartyCheck.ElectronicAddress(New("electronic_address"), "electronic_address", errors);

        string? New(string name) => after.TextOrNull(name) is { } value && value != before?.TextOrNull(name) ? value : null;
    }
}
