using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Invoicing;
using Modular.Engine.Security;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Trajectories;

public sealed class FireTriggerTests
{
    private static readonly Principal Manager = new("m", RoleIds.CaseManager, null);

    [Fact]
    public async Task Fire_WhenPermitted_StoresEverythingTheModuleDecided()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        var fired = (await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider))).Fresh!;

        var read = TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, Manager);
        Assert.Equal("active", read.Snapshot.State);
        Assert.Equal(Phase.Active, read.Phase);
        Assert.Equal(fired.Trajectory.Version, read.Version);
        Assert.Equal(fired.Trajectory.Snapshot.Fields.OrderBy(field => field.Key), read.Snapshot.Fields.OrderBy(field => field.Key));
        Assert.Equal(new LocalDate(2026, 7, 11), read.Snapshot.Fields.Date("ends_on"));
        Assert.Equal(fired.Trajectory.NextDueOn, Assert.Single(read.Snapshot.Deadlines).DueOn);
        var moments = InvoiceQueries.Moments(world.Tenant, opened.Snapshot.Id, openOnly: true, new Page(0, ""), Manager);
        Assert.Equal(fired.Decision.BillableMoments.Select(moment => moment.Amount), moments.Items.Select(view => view.Moment.Amount));
        Assert.Equal(
            ["order", "start"],
            TrajectoryQueries.Events(world.Tenant, opened.Snapshot.Id, new Page(0, ""), Manager).Events.Items.Select(happened => happened.Trigger));
    }

    [Fact]
    public async Task Fire_WhenRepeatedWithTheSameRequest_HasOneEffectAndTheSameAnswer()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider, "r", "a"));
        var again = await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider, "r", "a"));

        Assert.Null(again.Fresh);
        Assert.Equal([7], again.Stored);
        Assert.Equal(2, TrajectoryQueries.Events(world.Tenant, opened.Snapshot.Id, new Page(0, ""), Manager).Events.Items.Count);
    }

    [Fact]
    public async Task Fire_WhenTheRequestIdCameWithAnotherBody_IsRefused()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider, "r", "a"));
        var refused = await Assert.ThrowsAsync<ModularException>(() => world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider, "r", "b")));
        Assert.Equal(ErrorReason.RequestIdReused, refused.Reason);
    }

    [Fact]
    public async Task Fire_WhenOnlyValidated_AnswersAsIfDoneAndWritesNothing()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        var before = world.Tenant.Store.Sequence;
        var tried = (await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider, validateOnly: true))).Fresh!;

        Assert.Equal("active", tried.Trajectory.Snapshot.State);
        Assert.Equal(before, world.Tenant.Store.Sequence);
        Assert.Equal("ordered", TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, Manager).Snapshot.State);
    }

    [Fact]
    public async Task Fire_WhenManyInsistOnOneEtag_ExactlyOneWins()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        var callers = Enumerable.Range(0, 32).Select(_ => Task.Run(async () =>
        {
            try
            {
                await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider), opened.Version);
                return (ErrorReason?)null;
            }
            catch (ModularException refused)
            {
                return refused.Reason;
            }
        }));
        var answers = await Task.WhenAll(callers);
        Assert.Single(answers, answer => answer is null);
        Assert.All(answers.Where(answer => answer is not null), answer => Assert.Equal(ErrorReason.EtagMismatch, answer));
    }

    [Fact]
    public async Task Fire_WhenTheStateDoesNotKnowTheTrigger_SaysWhatIsPermitted()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        var refused = await Assert.ThrowsAsync<ModularException>(() => world.Trajectories.FireAsync(
            world.Tenant, new FireTrigger(opened.Snapshot.Id, "complete", FieldValues.Empty.With("result", "x"), null), world.Request(RoleIds.Provider), _ => [], default));
        Assert.Equal(ErrorReason.TriggerNotPermitted, refused.Reason);
        Assert.Equal("start", refused.Metadata["permitted"]);
    }

    [Fact]
    public async Task Fire_WhenArgumentsAreWrong_NamesAllOfThem()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        var refused = await Assert.ThrowsAsync<ModularException>(() => world.Trajectories.FireAsync(
            world.Tenant,
            new FireTrigger(opened.Snapshot.Id, "start", FieldValues.Empty.With("started_on", "soon").With("colour", "red"), null),
            world.Request(RoleIds.Provider),
            _ => [],
            default));
        Assert.Equal(["arguments.colour", "arguments.started_on"], refused.Fields.Select(field => field.Field).Order());
    }

    [Fact]
    public async Task Fire_WhenTheRoleMayNot_IsRefusedWithTheRule()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        var refused = await Assert.ThrowsAsync<ModularException>(() => world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.CaseManager)));
        Assert.Equal(ErrorReason.RoleNotPermitted, refused.Reason);
        Assert.NotEmpty(refused.Rules);
    }

    [Fact]
    public async Task Get_WhenAskedByAnotherProvider_IsNotFound()
    {
        using var world = await World.CreateAsync();
        var opened = await world.OpenAsync();
        var other = new Principal("p", RoleIds.Provider, "somebody-else");
        var hidden = Assert.Throws<ModularException>(() => TrajectoryQueries.Get(world.Tenant, opened.Snapshot.Id, other));
        Assert.Equal(ErrorReason.ResourceNotFound, hidden.Reason);
    }
}
