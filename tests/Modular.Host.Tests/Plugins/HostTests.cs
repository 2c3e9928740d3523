using Grpc.Core;
using Modular.Host.Plugins;
using Modular.Host.Tests.Calls;
using Modular.Modules.V1;
using Modular.Trajectories.V1;
using Wire = Modular.Modules.V1.ModuleStatus;

namespace Modular.Host.Tests.Plugins;

/// <summary>What a caller and an operator notice of a bad module.</summary>
public sealed class HostTests
{
    private static readonly PlantedModule Good = new();
    private static readonly PlantedModule Misfit = Good.Serving("other-region", "2026") with { Id = "misfit", Contract = "[7.0,8.0)" };

    [Fact]
    public async Task FireTrigger_ModuleThrows_IsAModuleFaultAndTheHostGoesOn()
    {
        var module = Good.Replace("ApplyStart(context, effects);", "throw new InvalidOperationException(\"out of luck\");");
        var host = new RunningHost([module]);
        await host.InitializeAsync();
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();
        var before = host.SequenceOf(town.Tenant);

        var refused = await Refused.ByAsync(town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12))));

        Assert.Equal((StatusCode.FailedPrecondition, "MODULE_FAULT"), refused.Outcome);
        Assert.Equal(before, host.SequenceOf(town.Tenant));
        var read = await town.CaseManager.GetTrajectoryAsync(new GetTrajectoryRequest { Name = trajectory.Name });
        Assert.Equal("ordered", read.Trajectory.State);
        Assert.Equal("cancelled", (await town.CaseManager.FireTriggerAsync(town.Cancel(trajectory.Name))).Trajectory.State);
        await host.DisposeAsync();
    }

    [Fact]
    public async Task ListModules_BesideABadOne_TellsWhatBecameOfEach()
    {
        var host = new RunningHost([Good, Misfit]);
        await host.InitializeAsync();
        var client = new ModuleService.ModuleServiceClient(host.As("administrator"));
        var modules = (await client.ListModulesAsync(new ListModulesRequest())).Modules;
        Assert.Equal(
            [("misfit", Wire.Rejected, ModuleReason.ContractMismatch), ("planted", Wire.Loaded, "")],
            modules.Select(module => (module.Id, module.Status, module.Reason)));
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Start_StrictWithABadModule_ExitsWithOne()
    {
        using var planting = new Planting();
        planting.Add("good", Good);
        planting.Add("misfit", Misfit);
        string[] line = ["--strict", "--modules", planting.Folder, "--data", Path.Combine(planting.Folder, "data"), "--port", "0"];
        Assert.Equal(1, await HostCommand.Create().Parse(line).InvokeAsync());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task ModulesCommand_SaysWhatBecomesOfEachModule(bool withMisfit, int exitCode)
    {
        using var planting = new Planting();
        planting.Add("good", Good);
        if (withMisfit)
        {
            planting.Add("misfit", Misfit);
        }

        using var output = new StringWriter();
        var exit = await HostCommand.Create().Parse(["modules", "--modules", planting.Folder]).InvokeAsync(new() { Output = output });
        Assert.Equal(exitCode, exit);
        Assert.Contains("planted 1.0.0: Loaded", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(withMisfit, output.ToString().Contains("misfit 1.0.0: Rejected CONTRACT_MISMATCH", StringComparison.Ordinal));
    }
}
