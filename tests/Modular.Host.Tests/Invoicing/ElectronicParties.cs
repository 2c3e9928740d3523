using Modular.Host.Tests.Calls;
using Modular.Providers.V1;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Invoicing;

/// <summary>What an electronic invoice needs to know of both parties.</summary>
internal static class ElectronicParties
{
    public static async Task GiveAsync(RunningHost host, Town town)
    {
        await town.ContractManager.UpdateProviderAsync(new()
        {
            Provider = new Provider
            {
                Name = town.Provider,
                Street = "Markt 1",
                PostalCode = "6901 AA",
                City = "Zevenaar",
                VatNumber = "NL123456789B01",
                Iban = "NL91ABNA0417164300",
            },
            RequestId = town.NextId(),
        });
        await new TenantService.TenantServiceClient(host.As("contract_manager")).UpdateTenantBillingAsync(new()
        {
            Name = town.Tenant,
            Billing = new BillingDetails
            {
                LegalName = "Gemeente Voorbeeldstad",
                Oin = "00000001001234567000",
                Street = "Plein 2",
                PostalCode = "1234 AB",
                City = "Voorbeeldstad",
            },
            RequestId = town.NextId(),
        });
    }
}
