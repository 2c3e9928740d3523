using Google.Protobuf.WellKnownTypes;
using Modular.Providers.V1;
using Modular.Sdk.Seeding;
using Modular.Tariffs.V1;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Regions;

public sealed class SeedTests(RegionHost host) : IClassFixture<RegionHost>
{
    [Fact]
    public async Task SeedData_OfEveryRegion_IsAddedOnce()
    {
        var tenants = new TenantService.TenantServiceClient(host.As("administrator", ""));
        foreach (var regime in host.Regimes)
        {
            var tenant = (await tenants.CreateTenantAsync(new()
            {
                TenantId = $"seed-{regime.Id}",
                DisplayName = regime.Id,
                Regime = regime.Id,
                RegimeVersion = regime.Version,
                TestClockStart = Timestamp.FromDateTimeOffset(regime.Validity.Start.AtMidnight().InUtc().ToDateTimeOffset()),
                RequestId = $"make-{regime.Id}",
            })).Tenant.Name;

            var first = new LoadSeedDataRequest { Name = tenant, RequestId = "first" };
            var added = await tenants.LoadSeedDataAsync(first);
            Assert.Equal(Expected(regime.Seed), added);
            Assert.Equal(added, await tenants.LoadSeedDataAsync(first));
            Assert.Equal(new LoadSeedDataResponse(), await tenants.LoadSeedDataAsync(new() { Name = tenant, RequestId = "second" }));
            var providers = new ProviderService.ProviderServiceClient(host.As("contract_manager", ""));
            Assert.Equal(added.Providers, (await providers.ListProvidersAsync(new() { Parent = tenant })).Providers.Count);
            var tariffs = new TariffService.TariffServiceClient(host.As("contract_manager", ""));
            Assert.Equal(added.Rates, (await tariffs.ListRatesAsync(new() { Parent = tenant })).Rates.Count);
        }
    }

    private static LoadSeedDataResponse Expected(SeedData seed) => new()
    {
        Rates = seed.Rates.Length,
        IndexFigures = seed.IndexFigures.Length,
        Providers = seed.Providers.Length,
        Contracts = seed.Providers.Count(provider => provider.Contract is not null),
        ProductSheets = seed.Providers.Sum(provider => provider.ProductSheets.Length),
    };
}
