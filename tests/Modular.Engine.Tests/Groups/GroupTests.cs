using System.Collections.Concurrent;
using FsCheck.Fluent;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Groups;
using Modular.Engine.Indicators;
using Modular.Engine.Tests.Indicators;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Groups;

public sealed class GroupTests
{
    private const int Rounds = 15;

    private static readonly DatePeriod Year = new(new(2026, 1, 1), new(2026, 12, 31));

    [Fact]
    public async Task Figures_OverSevenMembers_AreThoseOfARecount()
    {
        using var region = await Region.CreateAsync();
        var rounds = from steps in Gen.Elements(Region.Municipalities).Zip(Counting.Any).ListOf()
                     from period in Counting.Periods
                     select (Steps: steps, Period: period);
        var all = new List<(string Tenant, Counting Counting)>();
        foreach (var (steps, period) in rounds.Sample(Rounds, 60))
        {
            all.AddRange(steps.Select(step => (step.Item1, step.Item2)));
            foreach (var own in steps.GroupBy(step => step.Item1))
            {
                await Counting.WriteAsync(region.World.Directory.Require(own.Key), own.Select(step => step.Item2));
            }

            var (figures, parts) = await region.Indicators.ListAsync(Region.Group, period, Region.Caller(RoleIds.PolicyAdviser), default);
            Assert.Equal(Region.Municipalities, parts.Select(part => part.Tenant));
            foreach (var figure in figures)
            {
                var definition = figure.Total.Definition;
                var naive = Region.Municipalities.Select(name => Counting.Naive(
                    Counting.Standing(all.Where(each => each.Tenant == name).Select(each => each.Counting)), definition, new(period, null))).ToList();
                Assert.Equal(naive, figure.Parts.Select(part => (part.Figure.Numerator, part.Figure.Denominator)));
                Assert.Equal((naive.Sum(each => each.Numerator), naive.Sum(each => each.Denominator)), (figure.Total.Numerator, figure.Total.Denominator));
                Assert.Equal(
                    Region.Municipalities.SelectMany(name => IndicatorQueries.Cases(
                        region.World.Directory.Require(name), definition.Name, new(period, null), null, new Page(1000, ""), Region.Caller(RoleIds.ContractManager)).Items),
                    Cases(region, definition.Name, period, size: 3));
            }
        }
    }

    [Fact]
    public async Task Figures_WhileMembersChange_AreEachOfOneMoment()
    {
        using var region = await Region.CreateAsync();
        var counts = new ConcurrentDictionary<(string Tenant, long Sequence), long>();
        using var enough = new CancellationTokenSource();
        var writers = Region.Municipalities.Select(name => Task.Run(async () =>
        {
            counts[(name, region.World.Directory.Require(name).Store.Sequence)] = 0;
            for (var count = 1; !enough.IsCancellationRequested; count++)
            {
                counts[(name, await region.CountAsync(name, $"k{count}"))] = count;
            }
        })).ToList();
        var answers = new List<(IReadOnlyList<GroupFigure> Figures, IReadOnlyList<GroupPart<IReadOnlyList<IndicatorFigure>>> Parts)>();
        for (var i = 0; i < 40; i++)
        {
            answers.Add(await region.Indicators.ListAsync(Region.Group, Year, Region.Caller(RoleIds.ContractManager), default));
        }

        await enough.CancelAsync();
        await Task.WhenAll(writers);
        foreach (var (figures, parts) in answers)
        {
            Assert.Equal(figures[0].Total.Denominator, figures[0].Parts.Sum(part => part.Figure.Denominator));
            Assert.All(parts, part => Assert.Equal(counts[(part.Tenant, part.Sequence)], part.Value![0].Denominator));
        }
    }

    [Theory]
    [InlineData(RoleIds.ContractManager, null, ErrorReason.ResourceNotFound)]
    [InlineData(RoleIds.Administrator, null, ErrorReason.ResourceNotFound)]
    [InlineData(RoleIds.ContractManager, "another-region", ErrorReason.ResourceNotFound)]
    [InlineData(RoleIds.CaseManager, Region.Group, ErrorReason.RoleNotPermitted)]
    [InlineData(RoleIds.Provider, Region.Group, ErrorReason.RoleNotPermitted)]
    public async Task AnybodyElse_CannotReadAGroup(string role, string? group, ErrorReason reason)
    {
        using var region = await Region.CreateAsync();
        await region.PutAsync("example", "another-region");
        var caller = Region.Caller(role, group);

        var refused = await Assert.ThrowsAsync<ModularException>(() => region.Indicators.ListAsync(Region.Group, Year, caller, default));

        Assert.Equal(reason, refused.Reason);
        Assert.Equal(
            reason, Assert.Throws<ModularException>(() => region.Indicators.Cases(Region.Group, "share", Year, null, new Page(0, ""), caller)).Reason);
    }

    [Fact]
    public async Task APolicyAdviser_ReadsFiguresOnly_AndATenantThatLeftIsNoLongerRead()
    {
        using var region = await Region.CreateAsync();
        await region.PutAsync("venlo", null);

        var (_, parts) = await region.Indicators.ListAsync(Region.Group, Year, Region.Caller(RoleIds.PolicyAdviser), default);
        var refused = Assert.Throws<ModularException>(
            () => region.Indicators.Cases(Region.Group, "share", Year, null, new Page(0, ""), Region.Caller(RoleIds.PolicyAdviser)));

        Assert.Equal(Region.Municipalities.Where(name => name != "venlo"), parts.Select(part => part.Tenant));
        Assert.Equal(ErrorReason.RoleNotPermitted, refused.Reason);
    }

    [Fact]
    public async Task Cases_WithAnotherListsToken_OrAnUnknownIndicator_AreRefused()
    {
        using var region = await Region.CreateAsync();
        await region.CountAsync("beesel", "one");
        await region.CountAsync("beesel", "two");
        var caller = Region.Caller(RoleIds.ContractManager);
        var token = region.Indicators.Cases(Region.Group, "share", Year, null, new Page(1, ""), caller).Cases.NextToken;

        Assert.Equal(
            ErrorReason.PageTokenInvalid,
            Assert.Throws<ModularException>(() => region.Indicators.Cases(Region.Group, "count", Year, null, new Page(1, token), caller)).Reason);
        Assert.Equal(
            ErrorReason.InvalidFields,
            Assert.Throws<ModularException>(() => region.Indicators.Cases(Region.Group, "nothing", Year, null, new Page(1, ""), caller)).Reason);
    }

    [Fact]
    public async Task Members_WhoseModuleIsNotLoaded_SaySoAndTheRestIsGiven()
    {
        using var region = await Region.CreateAsync();
        region.World.Reopen();
        using var members = new GroupMembers(region.World.Directory);
        var indicators = new GroupIndicators(new GroupReader(members, region.World.Directory));

        var (figures, parts) = await indicators.ListAsync(Region.Group, Year, Region.Caller(RoleIds.ContractManager), default);

        Assert.Empty(figures);
        Assert.Equal(Region.Municipalities, parts.Select(part => part.Tenant));
        Assert.All(parts, part => Assert.Equal(ErrorReason.RegimeUnavailable, part.Problem?.Reason));
    }

    private static List<IndicatorCase> Cases(Region region, string indicator, DatePeriod period, int size)
    {
        var all = new List<IndicatorCase>();
        for (var token = ""; ;)
        {
            var (page, _) = region.Indicators.Cases(Region.Group, indicator, period, null, new Page(size, token), Region.Caller(RoleIds.ContractManager));
            Assert.True(page.Items.Count == size || page.NextToken.Length == 0);
            all.AddRange(page.Items);
            token = page.NextToken;
            if (token.Length == 0)
            {
                return all;
            }
        }
    }
}
