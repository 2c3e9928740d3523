using Grpc.Core;
using Modular.Modules.V1;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>Each test has a host of its own, since it stops it.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task FireTrigger_RepeatedAfterARestart_GivesTheFirstAnswerAgain()
    {
        await using var host = await StartedAsync();
        var town = await Town.FoundAsync(host.Host);
        var request = town.Start((await town.OrderAsync()).Name, Town.On(2026, 1, 12));
        var first = await town.ProviderStaff.FireTriggerAsync(request);

        await host.Host.RestartAsync(options => options);
        var again = await town.ProviderStaff.FireTriggerAsync(request);

        Assert.Equal(first, again);
        Assert.Null(host.Host.BrokenTrailOf(town.Tenant));
    }

    [Fact]
    public async Task Tenant_WhoseModuleIsSwitchedOff_CanBeReadAndNotChanged()
    {
        await using var host = await StartedAsync();
        var town = await Town.FoundAsync(host.Host);
        var trajectory = await town.OrderAsync();

        await host.Host.RestartAsync(options => options with { DisabledModules = new HashSet<string> { "planted" } });

        var modules = await new ModuleService.ModuleServiceClient(host.Host.Channel).ListModulesAsync(new ListModulesRequest());
        Assert.Equal((ModuleStatus.Disabled, "DISABLED_BY_OPERATOR"), (modules.Modules[0].Status, modules.Modules[0].Reason));
        var tenants = new TenantService.TenantServiceClient(host.Host.As("administrator"));
        Assert.False((await tenants.GetTenantAsync(new GetTenantRequest { Name = town.Tenant })).Tenant.Writable);
        var read = (await town.CaseManager.GetTrajectoryAsync(new() { Name = trajectory.Name })).Trajectory;
        Assert.Equal((trajectory.Etag, trajectory.Price), (read.Etag, read.Price));
        foreach (var refused in new[]
        {
            await Refused.ByAsync(town.CaseManager.FireTriggerAsync(town.Cancel(trajectory.Name))),
            await Refused.ByAsync(town.CaseManager.OpenTrajectoryAsync(town.Order())),
        })
        {
            Assert.Equal((StatusCode.FailedPrecondition, "REGIME_UNAVAILABLE"), refused.Outcome);
        }
    }

    [Fact]
    public async Task ListTenants_OneFileBroken_ShowsTheOthersAndNamesIt()
    {
        await using var host = await StartedAsync();
        var town = await Town.FoundAsync(host.Host);
        host.Host.PlantBrokenFile("aaa");
        var client = new TenantService.TenantServiceClient(host.Host.As("administrator"));

        var tenants = (await client.ListTenantsAsync(new ListTenantsRequest())).Tenants;
        var refused = await Refused.ByAsync(client.GetTenantAsync(new GetTenantRequest { Name = "tenants/aaa" }));

        Assert.Equal(["tenants/aaa", town.Tenant], tenants.Select(tenant => tenant.Name));
        Assert.Equal([false, true], tenants.Select(tenant => tenant.Writable));
        Assert.Equal((StatusCode.Unavailable, "STORAGE_UNAVAILABLE"), refused.Outcome);
    }

    private static async Task<Running> StartedAsync()
    {
        var host = new RunningHost();
        await host.InitializeAsync();
        return new Running(host);
    }

    private sealed record Running(RunningHost Host) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Host.DisposeAsync();
    }
}
