using Google.Protobuf.WellKnownTypes;
using Modular.Providers.V1;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>Who invoices and who is invoiced: numbers and addresses that others look at are taken only when they are written as they must be.</summary>
public sealed class PartyTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task UpdateProvider_PartyData_IsKeptAndEmptied()
    {
        var town = await Town.FoundAsync(host);
        var given = new Provider
        {
            Name = town.Provider,
            Street = "Markt 1",
            PostalCode = "6901 AA",
            City = "Zevenaar",
            VatNumber = "NL123456789B01",
            Iban = "NL91ABNA0417164300",
            Email = "facturen@werkpad.example",
            ElectronicAddress = "0106:12345678",
        };
        await town.ContractManager.UpdateProviderAsync(new() { Provider = given, RequestId = town.NextId() });
        var emptied = await town.ContractManager.UpdateProviderAsync(new()
        {
            Provider = new Provider { Name = town.Provider },
            UpdateMask = FieldMask.FromStringEnumerable<Provider>(["email"]),
            RequestId = town.NextId(),
        });

        var stored = (await town.ContractManager.GetProviderAsync(new() { Name = town.Provider })).Provider;

        Assert.Equal(emptied.Provider, stored);
        Assert.Equal(
            ("Markt 1", "6901 AA", "Zevenaar", "NL123456789B01", "NL91ABNA0417164300", "", "0106:12345678"),
            (stored.Street, stored.PostalCode, stored.City, stored.VatNumber, stored.Iban, stored.Email, stored.ElectronicAddress));
    }

    [Fact]
    public async Task UpdateProvider_AllWrong_NamesEach()
    {
        var town = await Town.FoundAsync(host);
        var wrong = new Provider
        {
            Name = town.Provider,
            TradeRegisterNumber = "1234567",
            PostalCode = "6901AA",
            VatNumber = "NL123456789",
            Iban = "NL91ABNA0417164301",
            Email = "nobody",
            ElectronicAddress = "0088:1234567890123",
        };

        var refused = await Refused.ByAsync(town.ContractManager.UpdateProviderAsync(new() { Provider = wrong, RequestId = town.NextId() }));

        Assert.Equal(
        [
            ("provider.trade_register_number", "NOT_EIGHT_DIGITS"),
            ("provider.postal_code", "NOT_A_POSTAL_CODE"),
            ("provider.vat_number", "NOT_A_VAT_NUMBER"),
            ("provider.iban", "NOT_AN_IBAN"),
            ("provider.email", "NOT_AN_EMAIL_ADDRESS"),
            ("provider.electronic_address", "NOT_AN_ELECTRONIC_ADDRESS"),
        ], refused.Fields);
    }

    [Fact]
    public async Task UpdateProvider_InAnotherCountry_KeepsItsOwnPostalCodeUntilItMovesHome()
    {
        var town = await Town.FoundAsync(host);
        await town.ContractManager.UpdateProviderAsync(new()
        {
            Provider = new Provider { Name = town.Provider, Country = "DE", PostalCode = "46446" },
            RequestId = town.NextId(),
        });
        var other = await town.ContractManager.UpdateProviderAsync(new()
        {
            Provider = new Provider { Name = town.Provider, PostalCode = "46447" },
            RequestId = town.NextId(),
        });
        var refused = await Refused.ByAsync(town.ContractManager.UpdateProviderAsync(new()
        {
            Provider = new Provider { Name = town.Provider, PostalCode = "46448" },
            UpdateMask = FieldMask.FromStringEnumerable<Provider>(["country", "postal_code"]),
            RequestId = town.NextId(),
        }));

        Assert.Equal(("DE", "46447"), (other.Provider.Country, other.Provider.PostalCode));
        Assert.Equal([("provider.postal_code", "NOT_A_POSTAL_CODE")], refused.Fields);
    }

    [Fact]
    public async Task UpdateTenantBilling_IsKeptWhole_AndRefusedWhereWrong()
    {
        var town = await Town.FoundAsync(host);
        var tenants = new TenantService.TenantServiceClient(host.As("contract_manager"));
        var before = (await tenants.GetTenantAsync(new() { Name = town.Tenant })).Tenant;
        var first = new BillingDetails { LegalName = "Gemeente Voorbeeldstad", TradeRegisterNumber = "12345678", City = "Voorbeeldstad" };
        await tenants.UpdateTenantBillingAsync(new() { Name = town.Tenant, Billing = first, RequestId = town.NextId() });
        var second = new BillingDetails { Oin = "00000001001234567000", Street = "Plein 2", PostalCode = "1234 AB" };
        await tenants.UpdateTenantBillingAsync(new() { Name = town.Tenant, Billing = second, RequestId = town.NextId() });

        var wrong = new BillingDetails { Oin = "1", TradeRegisterNumber = "1", PostalCode = "1", ElectronicAddress = "1" };
        var refused = await Refused.ByAsync(tenants.UpdateTenantBillingAsync(new() { Name = town.Tenant, Billing = wrong, RequestId = town.NextId() }));
        var stale = await Refused.ByAsync(tenants.UpdateTenantBillingAsync(
            new() { Name = town.Tenant, Billing = first, Etag = before.Etag, RequestId = town.NextId() }));
        var stranger = new TenantService.TenantServiceClient(host.As("provider", town.Provider));
        var notAllowed = await Refused.ByAsync(stranger.UpdateTenantBillingAsync(
            new() { Name = town.Tenant, Billing = first, RequestId = town.NextId() }));

        Assert.Null(before.Billing);
        Assert.Equal(second, (await tenants.GetTenantAsync(new() { Name = town.Tenant })).Tenant.Billing);
        Assert.Equal(
            ["billing.oin", "billing.trade_register_number", "billing.postal_code", "billing.electronic_address"],
            refused.Fields.Select(field => field.Field));
        Assert.Equal("ETAG_MISMATCH", stale.Reason);
        Assert.Equal("ROLE_NOT_PERMITTED", notAllowed.Reason);
    }
}
