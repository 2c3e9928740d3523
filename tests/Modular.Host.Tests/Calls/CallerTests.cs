using Grpc.Core;
using Modular.Modules.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Calls;

public sealed class CallerTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task GetTrajectory_WithoutRole_IsUnauthenticated()
    {
        var client = new TrajectoryService.TrajectoryServiceClient(host.Channel);

        var refused = await Refused.ByAsync(client.GetTrajectoryAsync(new GetTrajectoryRequest { Name = "tenants/a/trajectories/b" }));

        Assert.Equal((StatusCode.Unauthenticated, "PRINCIPAL_MISSING"), refused.Outcome);
    }

    [Fact]
    public async Task ListTenants_RoleThatNobodyHas_IsDenied()
    {
        var client = new TenantService.TenantServiceClient(host.As("system"));

        var refused = await Refused.ByAsync(client.ListTenantsAsync(new ListTenantsRequest()));

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
    }

    [Fact]
    public async Task FireTrigger_WrongRole_CitesTheRule()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();

        var refused = await Refused.ByAsync(town.CaseManager.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12))));

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
        Assert.Equal("provider", refused.Facts["permitted_roles"]);
        Assert.Equal(["REG-02", "REG-03"], refused.RuleIds);
    }

    [Fact]
    public async Task GetTrajectory_OfAnotherProvider_DoesNotExist()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();
        var stranger = new TrajectoryService.TrajectoryServiceClient(host.As("provider", $"{town.Tenant}/providers/other"));

        var refused = await Refused.ByAsync(stranger.GetTrajectoryAsync(new GetTrajectoryRequest { Name = trajectory.Name }));

        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), refused.Outcome);
    }

    [Fact]
    public async Task GetRegime_WithoutRole_ShowsFormsAndRules()
    {
        var client = new ModuleService.ModuleServiceClient(host.Channel);

        var regime = (await client.GetRegimeAsync(new GetRegimeRequest { Name = "regimes/example-region/versions/2026" })).Regime;
        var diagram = (await client.GetDiagramAsync(new GetDiagramRequest { Name = regime.Name })).Diagram;

        Assert.Equal(["start", "complete", "cancel"], regime.Triggers.Select(trigger => trigger.Name));
        Assert.Equal(Common.V1.ColumnType.Date, regime.Triggers[0].Arguments.Single().Type);
        Assert.All(regime.Rules, rule => Assert.NotEmpty(rule.Source));
        Assert.StartsWith("stateDiagram-v2", diagram, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListModules_WithoutRole_TellsWhatIsLoaded()
    {
        var client = new ModuleService.ModuleServiceClient(host.Channel);

        var module = Assert.Single((await client.ListModulesAsync(new ListModulesRequest())).Modules);

        Assert.Equal(("planted", ModuleStatus.Loaded), (module.Id, module.Status));
        Assert.Equal(["regimes/example-region/versions/2026"], module.Regimes);
    }
}
