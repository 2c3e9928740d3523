using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tests.Planted;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;

namespace Modular.Engine.Tests.Modules;

public sealed class ModuleFaultTests
{
    public static TheoryData<string> Faults => ["throws", "state", "table", "rule"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Fire_WhenTheModuleIsAtFault_SaysSoAndWritesNothing(string fault)
    {
        using var world = await World.CreateAsync(new PlantedRegime(_ => fault switch
        {
            "throws" => throw new InvalidOperationException("a name that must not leave the host"),
            "state" => Outcome.Decided(new Decision { State = "nowhere" }),
            "table" => Outcome.Decided(new Decision { State = "active", Records = [new RecordWrite("nothing", Sdk.Values.FieldValues.Empty)] }),
            _ => Outcome.Decided(new Decision { State = "active", Rules = [new AppliedRule("XXX-1", new("x", "x"))] }),
        }));
        var opened = await world.OpenAsync();
        var before = world.Tenant.Store.Sequence;

        var refused = await Assert.ThrowsAsync<ModularException>(() => world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider)));

        Assert.Equal(ErrorReason.ModuleFault, refused.Reason);
        Assert.DoesNotContain("a name", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, world.Tenant.Store.Sequence);
    }

    [Fact]
    public async Task Tenant_WhenItsRegimeIsNotLoaded_CanBeReadAndNotWritten()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        world.Reopen();

        var read = TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, new Principal("m", RoleIds.CaseManager, null));
        Assert.Equal("ordered", read.Snapshot.State);
        Assert.Null(read.Regime);
        var refused = await Assert.ThrowsAsync<ModularException>(() => world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider)));
        Assert.Equal(ErrorReason.RegimeUnavailable, refused.Reason);
    }
}
