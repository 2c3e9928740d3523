using FsCheck.Fluent;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Indicators;
using Modular.Engine.Security;
using Modular.Engine.Tests.Planted;
using Modular.Sdk;
using Modular.Sdk.Indicators;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Engine.Tests.Indicators;

public sealed class IndicatorTests
{
    private const int Rounds = 60;

    private static readonly Principal Manager = new("m", RoleIds.ContractManager, null);

    private static readonly IndicatorFilter Year = new(new(new(2026, 1, 1), new(2026, 12, 31)), null);

    [Fact]
    public async Task List_AnyMeasuresInAnyOrder_GivesWhatARecountGives()
    {
        using var world = await World.CreateAsync(Counted());
        var cases = from steps in Counting.Any.ListOf()
                    from period in Counting.Periods
                    from provider in Gen.Elements<string?>(null, "p")
                    select (Steps: steps, Filter: new IndicatorFilter(period, provider));
        var all = new List<Counting>();
        foreach (var one in cases.Sample(Rounds, Rounds))
        {
            // What earlier rounds counted stays: a round adds to it.
            all.AddRange(one.Steps);
            await Counting.WriteAsync(world.Tenant, one.Steps);
            var standing = Counting.Standing(all);
            foreach (var figure in IndicatorQueries.List(world.Tenant, one.Filter, Manager))
            {
                Assert.Equal(Counting.Naive(standing, figure.Definition, one.Filter), (figure.Numerator, figure.Denominator));
                var listed = Cases(world, figure.Definition, one.Filter, size: 2);
                Assert.Equal(
                    Counting.Counted(standing, figure.Definition, one.Filter).Select(each => $"{each.Measure.On} tenants/example/{each.Source} {each.Measure.Key}").Order(),
                    listed.Select(each => $"{each.On} {each.Source} {each.Key}").Order());
                Assert.Equal(listed.Select(each => each.On).Order(), listed.Select(each => each.On));
            }
        }
    }

    [Theory]
    [InlineData(IndicatorKind.Share, 2, 3, "66.666667", true)]
    [InlineData(IndicatorKind.Share, 0, 0, null, null)]
    [InlineData(IndicatorKind.Average, 200, 3, "66.666667", true)]
    [InlineData(IndicatorKind.Count, 0, 0, "0", false)]
    public void Figure_IsDividedOnceAndComparedExactly(IndicatorKind kind, int numerator, int denominator, string? value, bool? met)
    {
        var definition = new IndicatorDefinition("x", "REG-04", kind, new("x", "x")) { Norm = 66.6666666m, Comparison = IndicatorNorm.AtLeast };
        var figure = new IndicatorFigure(definition, numerator, denominator, null!);

        Assert.Equal(value, figure.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(met, figure.Met);
        Assert.Null((figure with { Definition = definition with { Comparison = IndicatorNorm.None } }).Met);
    }

    [Fact]
    public async Task List_AndCases_AreReadFromTheIndex()
    {
        using var world = await World.CreateAsync(Counted());
        IndicatorQueries.List(world.Tenant, Year with { Provider = "p" }, Manager);
        IndicatorQueries.List(world.Tenant, Year, Manager);
        Cases(world, Counting.Indicators[0], Year, 1);

        var plans = world.Tenant.Store.ReadPlans().Where(plan => plan.Key.Contains("\"measure\"", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.Contains(plan.Value, step => step.StartsWith("SEARCH measure USING", StringComparison.Ordinal)));
        Assert.All(
            plans.Where(plan => plan.Key.Contains("count(*)", StringComparison.Ordinal)),
            plan => Assert.Contains("COVERING INDEX", plan.Value[0], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Fire_ThatCounts_ShowsInTheFigureAndIsForgottenWhenWithdrawn()
    {
        var measure = new Measure("share", "k", new LocalDate(2026, 2, 1)) { Met = true };
        using var world = await World.CreateAsync(Counted(_ => Outcome.Decided(new Decision { State = "ordered", Measures = [measure] })));
        var opened = await world.OpenAsync();

        await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider));
        Assert.Equal((1m, 1L, 100m), Share(world));
        measure = measure with { Met = false };
        await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider));
        Assert.Equal((0m, 1L, 0m), Share(world));
        Assert.Equal(opened.Snapshot.Id, Assert.Single(Cases(world, Counting.Indicators[0], Year, 10)).Source.Split('/')[^1]);
        measure = measure with { Withdrawn = true };
        await world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider));
        Assert.Equal((0m, 0L, null), Share(world));
    }

    [Theory]
    [InlineData("unknown", "k", 1)]
    [InlineData("share", "", 1)]
    [InlineData("average", "k", null)]
    [InlineData("average", "k", 1_000_000_001)]
    public async Task Fire_WithAnUnsoundMeasure_IsTheModulesFault(string indicator, string key, int? value)
    {
        var measure = new Measure(indicator, key, new LocalDate(2026, 2, 1)) { Value = value };
        using var world = await World.CreateAsync(Counted(_ => Outcome.Decided(new Decision { State = "ordered", Measures = [measure] })));
        var opened = await world.OpenAsync();

        var refused = await Assert.ThrowsAsync<ModularException>(() => world.StartAsync(opened.Snapshot.Id, world.Request(RoleIds.Provider)));

        Assert.Equal(ErrorReason.ModuleFault, refused.Reason);
    }

    [Fact]
    public async Task AProvider_SeesItsOwnPartOnly_AndAPolicyAdviserNoCases()
    {
        using var world = await World.CreateAsync(Counted());
        var share = new Measure("share", "k", new LocalDate(2026, 2, 1));
        await Counting.WriteAsync(world.Tenant, [new("trajectories/a", "p", share), new("trajectories/b", "q", share), new("trajectories/c", "q", share)]);
        var provider = new Principal("x", RoleIds.Provider, "p");
        var adviser = new Principal("x", RoleIds.PolicyAdviser, null);

        Assert.Equal(1, IndicatorQueries.List(world.Tenant, Year, provider)[0].Denominator);
        Assert.Equal(3, IndicatorQueries.List(world.Tenant, Year, adviser)[0].Denominator);
        Assert.Single(IndicatorQueries.Cases(world.Tenant, "share", Year, null, new Page(0, ""), provider).Items);
        Assert.Equal(
            ErrorReason.ResourceNotFound,
            Assert.Throws<ModularException>(() => IndicatorQueries.List(world.Tenant, Year with { Provider = "q" }, provider)).Reason);
        Assert.Equal(
            ErrorReason.RoleNotPermitted,
            Assert.Throws<ModularException>(() => IndicatorQueries.Cases(world.Tenant, "share", Year, null, new Page(0, ""), adviser)).Reason);
    }

    private static PlantedRegime Counted(Func<TriggerContext, Outcome>? fire = null) =>
        new(fire ?? (_ => throw new InvalidOperationException())) { Counted = Counting.Indicators };

    private static (decimal, long, decimal?) Share(World world) =>
        IndicatorQueries.List(world.Tenant, Year, Manager)[0] is var figure ? (figure.Numerator, figure.Denominator, figure.Value) : default;

    private static List<IndicatorCase> Cases(World world, IndicatorDefinition indicator, IndicatorFilter filter, int size)
    {
        var all = new List<IndicatorCase>();
        for (var token = ""; ;)
        {
            var page = IndicatorQueries.Cases(world.Tenant, indicator.Name, filter, null, new Page(size, token), Manager);
            all.AddRange(page.Items);
            token = page.NextToken;
            if (token.Length == 0)
            {
                return all;
            }
        }
    }
}
