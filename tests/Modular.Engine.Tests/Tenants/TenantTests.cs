using System.Collections.Immutable;
using Modular.Engine.Clock;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Security;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Tests.Tenants;

public sealed class TenantTests
{
    [Fact]
    public async Task Create_WhenRepeated_AnswersAndWhenTakenByAnother_IsRefused()
    {
        using var world = await World.CreateAsync();
        var command = new CreateTenant("second", "Second", "example-region", "", ImmutableSortedDictionary<string, string>.Empty, World.Start);
        await world.Tenants.CreateAsync(command, world.Request(RoleIds.Administrator, "r"), _ => [5], default);
        Assert.Equal([5], (await world.Tenants.CreateAsync(command, world.Request(RoleIds.Administrator, "r"), _ => [6], default)).Stored);
        var refused = await Assert.ThrowsAsync<ModularException>(() =>
            world.Tenants.CreateAsync(command, world.Request(RoleIds.Administrator, "other"), _ => [], default));
        Assert.Equal(ErrorReason.ResourceExists, refused.Reason);
    }

    [Fact]
    public async Task Create_WhenEverythingIsWrong_NamesAllOfIt()
    {
        using var world = await World.CreateAsync();
        var command = new CreateTenant("../x", "", "nowhere", "", ImmutableSortedDictionary<string, string>.Empty, World.Start);
        var refused = await Assert.ThrowsAsync<ModularException>(() =>
            world.Tenants.CreateAsync(command, world.Request(RoleIds.Administrator), _ => [], default));
        Assert.Equal(["display_name", "regime", "tenant_id"], refused.Fields.Select(field => field.Field).Order());
    }

    [Fact]
    public async Task AdvanceClock_MovesTodayForwardOnly()
    {
        using var world = await World.CreateAsync();
        await TenantCommands.AdvanceClockAsync(
            world.Tenant, now => now + Duration.FromDays(14), world.Request(RoleIds.Administrator), World.Encode, default);
        Assert.Equal(new LocalDate(2026, 1, 19), world.Tenant.Today);
        var refused = await Assert.ThrowsAsync<ModularException>(() => TenantCommands.AdvanceClockAsync(
            world.Tenant, now => now - Duration.FromDays(1), world.Request(RoleIds.Administrator), World.Encode, default));
        Assert.Equal("BACKWARD", Assert.Single(refused.Fields).Reason);
    }

    [Fact]
    public async Task AdvanceClock_BeyondTheDatesThatCanBeGiven_IsRefused()
    {
        using var world = await World.CreateAsync();
        for (var year = 2035; year <= 2195; year += 10)
        {
            var date = new LocalDate(year, 1, 1);
            await TenantCommands.AdvanceClockAsync(
                world.Tenant, _ => TenantClock.Morning(date), world.Request(RoleIds.Administrator), World.Encode, default);
        }

        var refused = await Assert.ThrowsAsync<ModularException>(() => TenantCommands.AdvanceClockAsync(
            world.Tenant, now => now + Duration.FromDays(3650), world.Request(RoleIds.Administrator), World.Encode, default));
        Assert.Equal("TOO_FAR", Assert.Single(refused.Fields).Reason);
        Assert.Equal(new LocalDate(2195, 1, 1), world.Tenant.Today);
    }

    [Fact]
    public async Task List_PageByPage_ShowsEachTrajectoryOnce()
    {
        using var world = await World.CreateAsync();
        var opened = new HashSet<string>();
        for (var i = 0; i < 7; i++)
        {
            opened.Add((await world.OpenAsync()).Snapshot.Id);
        }

        var principal = new Principal("m", RoleIds.CaseManager, null);
        var filter = new TrajectoryFilter("ordered", null, null, null, null);
        var (seen, token) = (new List<string>(), "");
        do
        {
            var page = TrajectoryQueries.List(world.Tenant, filter, new Page(3, token), principal);
            seen.AddRange(page.Items.Select(view => view.Snapshot.Id));
            token = page.NextToken;
        }
        while (token.Length > 0);

        Assert.Equal(7, seen.Count);
        Assert.Equal(opened, seen.ToHashSet());
        var first = TrajectoryQueries.List(world.Tenant, filter, new Page(3, ""), principal);
        var refused = Assert.Throws<ModularException>(() =>
            TrajectoryQueries.List(world.Tenant, filter with { State = "active" }, new Page(3, first.NextToken), principal));
        Assert.Equal(ErrorReason.PageTokenInvalid, refused.Reason);
    }
}
