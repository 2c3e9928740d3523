using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Groups;
using Modular.Engine.Providers;
using Modular.Engine.Reporting;
using Modular.Engine.Security;
using Modular.Sdk;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Engine.Tests.Reporting;

public sealed class ObligationCalendarTests
{
    private const int Trajectories = 7;

    // Too many rows to be walked through.
    private static readonly string[] Large = ["trajectory", "deadline", "report", "billable_moment", "invoice", "statement", "measure"];

    private static readonly Principal Manager = new("m", RoleIds.ContractManager, null);
    private static readonly DatePeriod Year = new(new(2026, 1, 1), new(2026, 12, 31));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public async Task OfTenant_InPagesOfAnySize_GivesEachObligationOnceByDueDate(int size)
    {
        using var world = await World.CreateAsync();
        var names = await StartAsync(world);
        var all = new List<ObligationView>();
        for (var token = ""; ;)
        {
            var page = ReportingQueries.OfTenant(world.Tenant, Year, openOnly: true, new Page(size, token), Manager);
            all.AddRange(page.Items);
            token = page.NextToken;
            if (token.Length == 0)
            {
                break;
            }
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), all.Select(view => view.Subject.Split('/')[^1]).Order(StringComparer.Ordinal));
        Assert.Equal(all.OrderBy(view => view.Obligation.DueOn).ThenBy(view => view.Subject, StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task OfTenant_ForAProvider_IsItsOwnAndNobodyElses()
    {
        using var world = await World.CreateAsync();
        await StartAsync(world);
        var own = new Principal("p", RoleIds.Provider, world.Provider);
        var other = new Principal("p", RoleIds.Provider, "other");

        Assert.Equal(Trajectories, ReportingQueries.OfTenant(world.Tenant, Year, openOnly: false, new Page(0, ""), own).Items.Count);
        Assert.Empty(ReportingQueries.OfTenant(world.Tenant, Year, openOnly: false, new Page(0, ""), other).Items);
    }

    [Fact]
    public async Task OfTenant_WithTheTokenOfAnotherList_IsRefused()
    {
        using var world = await World.CreateAsync();
        await StartAsync(world);
        var token = ReportingQueries.OfTenant(world.Tenant, Year, openOnly: true, new Page(1, ""), Manager).NextToken;

        var refused = Assert.Throws<ModularException>(
            () => ReportingQueries.OfTenant(world.Tenant, Year, openOnly: false, new Page(1, token), Manager));

        Assert.Equal(ErrorReason.PageTokenInvalid, refused.Reason);
    }

    [Fact]
    public async Task WhatGrowsWithATenant_IsReadFromIndexes()
    {
        using var world = await World.CreateAsync();
        await StartAsync(world);
        using var members = new GroupMembers(world.Directory);
        await new GroupCommands(members, world.Directory).SetAsync(
            world.Tenant, "region", null, world.Request(RoleIds.Administrator), World.Encode, default);
        var reader = new GroupReader(members, world.Directory);
        var caller = Manager with { Group = "region" };

        ReportingQueries.OfTenant(world.Tenant, Year, openOnly: true, new Page(0, ""), Manager);
        ReportingQueries.OfTenant(world.Tenant, Year, openOnly: false, new Page(0, ""), Manager);
        ProviderQueries.Assess(world.Tenant, world.Provider, 2026, Manager);
        await new GroupIndicators(reader).ListAsync("region", Year, caller, default);
        await new GroupProviders(reader).ListAsync("region", 2026, new Page(0, ""), caller, default);
        await new GroupObligations(reader).ListAsync("region", Year, true, new Page(0, ""), caller, default);

        var plans = world.Tenant.Store.ReadPlans();
        Assert.Contains(plans, plan => plan.Key.Contains("FROM \"trajectory\" WHERE \"provider\"", StringComparison.Ordinal));
        Assert.All(plans, plan => Assert.DoesNotContain(
            plan.Value, step => step.StartsWith("SCAN ", StringComparison.Ordinal) && Large.Contains(step.Split(' ')[1])));
    }

    private static async Task<List<string>> StartAsync(World world)
    {
        var names = new List<string>();
        for (var i = 0; i < Trajectories; i++)
        {
            var opened = await world.OpenAsync();
            await world.Trajectories.FireAsync(
                world.Tenant,
                new(opened.Snapshot.Id, "start", FieldValues.Empty.With("started_on", new LocalDate(2026, 1, 12).PlusDays(i % 3)), null),
                world.Request(RoleIds.Provider),
                World.Encode,
                default);
            names.Add(opened.Snapshot.Id);
        }

        return names;
    }
}
