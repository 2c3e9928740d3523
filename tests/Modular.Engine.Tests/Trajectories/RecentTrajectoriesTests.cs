using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Trajectories;
using Modular.Sdk;

namespace Modular.Engine.Tests.Trajectories;

/// <summary>What is remembered of a trajectory must not be told from what is stored.</summary>
public sealed class RecentTrajectoriesTests
{
    private static readonly Principal Manager = new("m", RoleIds.CaseManager, null);

    [Fact]
    public async Task Get_NothingChanged_IsNotReadAgain()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();

        var first = TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, Manager);

        Assert.Same(first, TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, Manager));
    }

    [Fact]
    public async Task Get_ChangedSince_TellsTheChange()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, Manager);

        await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider));

        Assert.Equal("active", TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, Manager).Snapshot.State);
    }

    [Fact]
    public async Task Get_RememberedForAnotherCaller_IsStillRefusedToAStranger()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, Manager);

        var refused = Assert.Throws<ModularException>(
            () => TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, new Principal("p", RoleIds.Provider, "another")));

        Assert.Equal(ErrorReason.ResourceNotFound, refused.Reason);
    }
}
