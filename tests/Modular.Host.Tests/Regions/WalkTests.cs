using Modular.Modules.V1;

namespace Modular.Host.Tests.Regions;

public sealed class WalkTests(RegionHost host) : IClassFixture<RegionHost>
{
    private const int Steps = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task EveryRegion_WalkedAtRandom_NeverFaults(int seed)
    {
        var modules = new ModuleService.ModuleServiceClient(host.As("case_manager", ""));
        var fired = 0;
        var recorded = 0;
        foreach (var brief in (await modules.ListRegimesAsync(new ListRegimesRequest())).Regimes)
        {
            var regime = (await modules.GetRegimeAsync(new GetRegimeRequest { Name = brief.Name })).Regime;
            var walk = new Walk(host, regime, $"{regime.Name.Split('/')[1]}-{seed}", new Random(seed));
            await walk.SettleAsync();
            for (var step = 0; step < Steps; step++)
            {
                await walk.StepAsync();
            }

            Assert.True(walk.Faults.Count == 0, $"{regime.Name}: {string.Join(Environment.NewLine, walk.Faults.Distinct())}");
            fired += walk.Fired;
            recorded += walk.Recorded;
        }

        Assert.True(fired > 20, $"Only {fired} triggers were fired.");
        Assert.True(recorded > 5, $"Only {recorded} entries were recorded.");
    }
}
