using Modular.Data.Writing;

namespace Modular.Engine.Tenants;

/// <summary>Who is invoiced: the buyer on electronic invoices. What is not known is null.</summary>
/// <param name="LegalName">The name by law.</param>
/// <param name="Oin">The number of a public body, 20 digits.</param>
/// <param name="TradeRegisterNumber">The number in the trade register, 8 digits.</param>
/// <param name="Street">Street and house number.</param>
/// <param name="PostalCode">Four digits, a space and two capitals.</param>
/// <param name="City">The city.</param>
/// <param name="ElectronicAddress">The address in the network for electronic invoices, as <c>scheme:identifier</c>.</param>
public sealed record BillingDetails(
    string? LegalName, string? Oin, string? TradeRegisterNumber, string? Street, string? PostalCode, string? City, string? ElectronicAddress)
{
    private const string Prefix = "billing:";

    public static BillingDetails None { get; } = new(null, null, null, null, null, null, null);

    internal static BillingDetails Parse(IReadOnlyDictionary<string, string> values)
    {
        // A tenant's value is never removed: an emptied one is empty.
        string? Value(string name) => values.GetValueOrDefault(Prefix + name) is { Length: > 0 } value ? value : null;
        return new(
            Value("legal_name"), Value("oin"), Value("trade_register_number"), Value("street"), Value("postal_code"), Value("city"),
            Value("electronic_address"));
    }

    internal void Write(WriteTransaction tx)
    {
        void Set(string name, string? value) => tx.SetTenantValue(Prefix + name, value ?? "");
        Set("legal_name", LegalName);
        Set("oin", Oin);
        Set("trade_register_number", TradeRegisterNumber);
        Set("street", Street);
        Set("postal_code", PostalCode);
        Set("city", City);
        Set("electronic_address", ElectronicAddress);
    }
}
