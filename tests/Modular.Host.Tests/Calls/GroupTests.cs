using Grpc.Core;
using Modular.Common.V1;
using Modular.Groups.V1;
using Modular.Participants.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.Host.Tests.Calls;

/// <summary>What a region's own callers get of its tenants, and nobody else does.</summary>
public sealed class GroupTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static readonly DatePeriod Period = new() { Start = Town.On(2026, 1, 1), End = Town.On(2026, 12, 31) };

    [Fact]
    public async Task Group_OverItsTenants_AddsUpWhatEachOfThemHas()
    {
        const string group = "groups/adds-up";
        var towns = new List<Town>();
        for (var i = 0; i < 3; i++)
        {
            towns.Add(await FoundAsync(group, trajectories: i));
        }

        var client = As("contract_manager", group);
        var indicators = await client.ListGroupIndicatorsAsync(new() { Parent = group, Period = Period });
        var cases = await client.ListGroupIndicatorCasesAsync(new() { Parent = group, Indicator = "final_report_in_time", Period = Period, PageSize = 2 });
        var rest = await client.ListGroupIndicatorCasesAsync(
            new() { Parent = group, Indicator = "final_report_in_time", Period = Period, PageSize = 2, PageToken = cases.NextPageToken });
        var providers = await client.ListGroupProvidersAsync(new() { Parent = group, Year = 2026 });
        var assessment = await client.GetGroupProviderAssessmentAsync(new() { Name = $"{group}/providers/12345678" });
        var due = await client.ListGroupObligationsAsync(new() { Parent = group, Period = Period });

        Assert.True(indicators.Complete);
        Assert.Equal(towns.Select(town => town.Tenant).Order(StringComparer.Ordinal), indicators.Members.Select(member => member.Tenant));
        var figure = Assert.Single(indicators.Indicators);
        Assert.Equal((3L, "100", true), (figure.Total.Denominator, figure.Total.Value.Value, figure.Total.Met));
        Assert.Equal([0L, 1L, 2L], figure.Parts.Select(part => part.Indicator.Denominator).Order());
        Assert.Equal((2, 1, ""), (cases.Cases.Count, rest.Cases.Count, rest.NextPageToken));
        var provider = Assert.Single(providers.Providers);
        Assert.Equal(("12345678", 3L), (provider.TradeRegisterNumber, provider.Total.Ordered));
        Assert.Equal(3, assessment.Assessment.Parts.Count);
        Assert.Equal(3, due.Obligations.Count);
        Assert.All(due.Obligations, obligation => Assert.NotNull(obligation.DoneOn));
    }

    [Fact]
    public async Task CallersOfATenant_AndOfAnotherGroup_DoNotReachAGroup()
    {
        const string group = "groups/closed";
        await FoundAsync(group, trajectories: 0);
        await FoundAsync("groups/other", trajectories: 0);
        foreach (var client in new[] { As("contract_manager", null), As("administrator", null), As("contract_manager", "groups/other") })
        {
            foreach (var refused in await AllAsync(client, group))
            {
                Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), refused.Outcome);
            }

            Assert.DoesNotContain((await client.ListGroupsAsync(new())).Groups, each => each.Name == group);
        }

        foreach (var refused in await AllAsync(new(host.As("provider", "tenants/a/providers/b", group)), group))
        {
            Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome);
        }
    }

    [Fact]
    public async Task ACallerOfAGroup_DoesNotReachItsTenants()
    {
        const string group = "groups/figures-only";
        var town = await FoundAsync(group, trajectories: 1);
        var invoker = host.As("contract_manager", null, group);

        Refused[] all =
        [
            await Refused.ByAsync(new TenantService.TenantServiceClient(invoker).ListTenantsAsync(new())),
            await Refused.ByAsync(new ParticipantService.ParticipantServiceClient(invoker).GetParticipantAsync(new() { Name = town.Participant })),
            await Refused.ByAsync(new TrajectoryService.TrajectoryServiceClient(invoker).ListTrajectoriesAsync(new() { Parent = town.Tenant })),
        ];

        Assert.All(all, refused => Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), refused.Outcome));
    }

    [Fact]
    public async Task AMemberWhoseFileIsDamaged_IsToldAndTheOthersAreGiven()
    {
        const string group = "groups/damaged";
        var sound = await FoundAsync(group, trajectories: 1);
        var broken = await FoundAsync(group, trajectories: 1);
        // Known to be a member from what its file said before it was damaged.
        Assert.True((await As("administrator", group).ListGroupIndicatorsAsync(new() { Parent = group, Period = Period })).Complete);

        await host.RestartAsync(options =>
        {
            host.PlantBrokenFile(broken.Tenant.Split('/')[1]);
            return options;
        });
        var answer = await As("administrator", group).ListGroupIndicatorsAsync(new() { Parent = group, Period = Period });

        Assert.False(answer.Complete);
        Assert.Equal(1, answer.Indicators[0].Total.Denominator);
        Assert.Equal(
            [(sound.Tenant, ErrorReason.Unspecified), (broken.Tenant, ErrorReason.StorageUnavailable)],
            answer.Members.OrderBy(member => member.Problem).Select(member => (member.Tenant, member.Problem)));
    }

    private async Task<Town> FoundAsync(string group, int trajectories)
    {
        var town = await Town.FoundAsync(host);
        await host.JoinAsync(town, group);
        for (var i = 0; i < trajectories; i++)
        {
            var trajectory = await town.OrderAsync();
            await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12)));
            await town.ProviderStaff.FireTriggerAsync(new FireTriggerRequest
            {
                Name = trajectory.Name,
                Trigger = "complete",
                Arguments = { ["result"] = new FieldValue { Text = "Werkt." } },
                RequestId = town.NextId(),
            });
        }

        return town;
    }

    private GroupService.GroupServiceClient As(string role, string? group) => new(host.As(role, null, group));

    private static async Task<Refused[]> AllAsync(GroupService.GroupServiceClient client, string group) =>
    [
        await Refused.ByAsync(client.GetGroupAsync(new() { Name = group })),
        await Refused.ByAsync(client.ListGroupIndicatorsAsync(new() { Parent = group, Period = Period })),
        await Refused.ByAsync(client.ListGroupIndicatorCasesAsync(new() { Parent = group, Indicator = "final_report_in_time", Period = Period })),
        await Refused.ByAsync(client.ListGroupProvidersAsync(new() { Parent = group, Year = 2026 })),
        await Refused.ByAsync(client.GetGroupProviderAssessmentAsync(new() { Name = $"{group}/providers/12345678" })),
        await Refused.ByAsync(client.ListGroupObligationsAsync(new() { Parent = group, Period = Period })),
        await Refused.ByAsync(client.ListGroupStatementsAsync(new() { Parent = group })),
    ];
}
