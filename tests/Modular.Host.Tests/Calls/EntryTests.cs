using Grpc.Core;
using Modular.Common.V1;
using Modular.Entries.V1;
using Modular.Host.Tests.Plugins;
using Modular.Modules.V1;

namespace Modular.Host.Tests.Calls;

public sealed class EntryTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task RecordEntry_WithALookupByName_GivesBackWhatIsStored()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = (await town.OrderAsync()).Name;
        var request = Complaint(town);
        request.Fields["trajectory"] = new FieldValue { Text = trajectory };

        var recorded = await As("case_manager").RecordEntryAsync(request);

        var entry = recorded.Entry;
        Assert.StartsWith($"{town.Tenant}/entries/", entry.Name, StringComparison.Ordinal);
        Assert.Equal((town.Provider, Town.On(2026, 1, 5), "case_manager"), (entry.Provider, entry.RecordedOn, entry.RecordedByRole));
        Assert.Equal((trajectory, Town.On(2026, 2, 16)), (entry.Fields["trajectory"].Text, entry.Fields["answer_by"].Date));
        Assert.Equal(("REG-08", "contract_manager"), (Assert.Single(recorded.Rules).RuleId, Assert.Single(recorded.Signals).Audience));
        var read = await As("contract_manager").GetEntryAsync(new GetEntryRequest { Name = entry.Name });
        Assert.Equal((entry, "REG-08"), (read.Entry, Assert.Single(read.Rules).RuleId));
        Assert.Equal([entry], (await As("case_manager").ListEntriesAsync(new ListEntriesRequest { Parent = town.Tenant })).Entries);
        Assert.Contains((await town.CaseManager.GetTrajectoryAsync(new() { Name = trajectory })).Trajectory.Signals, signal => signal.Kind == "complaint");
    }

    [Fact]
    public async Task RecordEntry_EveryRefusal_NamesWhatIsWrongAndWritesNothing()
    {
        var town = await Town.FoundAsync(host);
        var other = await town.AddProviderAsync("Andere B.V.");
        var theirs = (await town.OrderAsync()).Name;
        var before = host.SequenceOf(town.Tenant);

        await IsRefusedAsync(town, request => request.Kind = "region_nothing", "kind", "UNKNOWN_ENTRY");
        await IsRefusedAsync(town, request => request.Kind = "", "kind", "REQUIRED");
        await IsRefusedAsync(town, request => request.Parent = town.Tenant, "parent", "OF_PROVIDER");
        await IsRefusedAsync(town, request => request.Parent = "tenants", "parent", "RESOURCE_NAME_INVALID");
        await IsRefusedAsync(town, request => request.Fields.Remove("subject"), "fields.subject", "REQUIRED");
        await IsRefusedAsync(town, request => request.Fields["subject"] = new FieldValue { WholeNumber = 1 }, "fields.subject", "WRONG_TYPE");
        await IsRefusedAsync(town, request => request.Fields["x"] = new FieldValue { WholeNumber = 1 }, "fields.x", "UNKNOWN_FIELD");
        await IsRefusedAsync(town, request => request.Fields["answer_by"] = new FieldValue { Date = Town.On(2026, 1, 5) }, "fields.answer_by", "UNKNOWN_FIELD");
        await IsRefusedAsync(town, request => request.RequestId = "", "request_id", "REQUEST_ID_MISSING");
        foreach (var wrong in new[] { "nothing", $"{town.Tenant}/trajectories/nothing", $"tenants/elders/trajectories/{theirs.Split('/')[^1]}", town.Provider })
        {
            await IsRefusedAsync(town, request => request.Fields["trajectory"] = new FieldValue { Text = wrong }, "fields.trajectory", "UNKNOWN_ROW");
        }

        await IsRefusedAsync(
            town, request => (request.Parent, request.Fields["trajectory"]) = (other, new FieldValue { Text = theirs }), "fields.trajectory", "UNKNOWN_ROW");
        Assert.Equal(before, host.SequenceOf(town.Tenant));
    }

    [Fact]
    public async Task RecordEntry_RoleRuleAndRow_EachRefuseInTheirOwnWay()
    {
        var town = await Town.FoundAsync(host);
        var other = await town.AddProviderAsync("Andere B.V.");
        var before = host.SequenceOf(town.Tenant);

        var role = await Refused.ByAsync(As("contract_manager").RecordEntryAsync(Complaint(town)));
        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_PERMITTED"), role.Outcome);
        Assert.Equal(["REG-08"], role.RuleIds);

        var future = Complaint(town);
        future.Fields["received_on"] = new FieldValue { Date = Town.On(2026, 1, 6) };
        var rule = await Refused.ByAsync(As("case_manager").RecordEntryAsync(future));
        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), rule.Outcome);
        Assert.Equal(["REG-08"], rule.RuleIds);

        var row = await Refused.ByAsync(As("provider", other).RecordEntryAsync(Complaint(town)));
        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), row.Outcome);
        Assert.Equal(before, host.SequenceOf(town.Tenant));
    }

    [Fact]
    public async Task Entries_OfOneProvider_AreHiddenFromAnotherAndFromAPolicyAdviser()
    {
        var town = await Town.FoundAsync(host);
        var other = await town.AddProviderAsync("Andere B.V.");
        var entry = (await As("provider", town.Provider).RecordEntryAsync(Complaint(town))).Entry;
        var all = new ListEntriesRequest { Parent = town.Tenant };

        Assert.Single((await As("provider", town.Provider).ListEntriesAsync(all)).Entries);
        Assert.Empty((await As("provider", other).ListEntriesAsync(all)).Entries);
        Assert.Empty((await As("policy_adviser").ListEntriesAsync(all)).Entries);
        var get = new GetEntryRequest { Name = entry.Name };
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(As("provider", other).GetEntryAsync(get))).Reason);
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(As("policy_adviser").GetEntryAsync(get))).Reason);
        var list = new ListEntriesRequest { Parent = town.Provider };
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(As("provider", other).ListEntriesAsync(list))).Reason);
    }

    [Fact]
    public async Task RecordEntry_Tried_Repeated_AndItsIdUsedForAnother()
    {
        var town = await Town.FoundAsync(host);
        var request = Complaint(town);
        var tried = request.Clone();
        tried.ValidateOnly = true;
        var before = host.SequenceOf(town.Tenant);
        var preview = await As("case_manager").RecordEntryAsync(tried);
        Assert.Equal(("", Town.On(2026, 2, 16), before), (preview.Entry.Name, preview.Entry.Fields["answer_by"].Date, host.SequenceOf(town.Tenant)));

        var first = await As("case_manager").RecordEntryAsync(request);
        Assert.Equal(first, await As("case_manager").RecordEntryAsync(request));
        request.Fields["subject"] = new FieldValue { Text = "Iets anders." };
        Assert.Equal("REQUEST_ID_REUSED", (await Refused.ByAsync(As("case_manager").RecordEntryAsync(request))).Reason);
        Assert.Single((await As("case_manager").ListEntriesAsync(new ListEntriesRequest { Parent = town.Provider })).Entries);
    }

    [Fact]
    public async Task ListEntries_PageByPage_GivesEachOnceInOrder()
    {
        var town = await Town.FoundAsync(host);
        var names = new List<string>();
        for (var at = 0; at < 5; at++)
        {
            names.Add((await As("case_manager").RecordEntryAsync(Complaint(town))).Entry.Name);
        }

        var read = new List<string>();
        var request = new ListEntriesRequest { Parent = town.Tenant, Kind = "region_complaint", PageSize = 2 };
        do
        {
            var page = await As("case_manager").ListEntriesAsync(request);
            read.AddRange(page.Entries.Select(entry => entry.Name));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(names, read);
        Assert.Empty((await As("case_manager").ListEntriesAsync(new ListEntriesRequest { Parent = town.Tenant, Kind = "x" })).Entries);
    }

    [Fact]
    public async Task Entries_AfterARestart_AreAsTheyWere()
    {
        var own = new RunningHost([new PlantedModule()]);
        await own.InitializeAsync();
        try
        {
            var town = await Town.FoundAsync(own);
            var request = Complaint(town);
            var recorded = await new EntryService.EntryServiceClient(own.As("case_manager")).RecordEntryAsync(request);
            await own.RestartAsync(options => options);
            var client = new EntryService.EntryServiceClient(own.As("case_manager"));
            Assert.Equal(recorded.Entry, (await client.GetEntryAsync(new GetEntryRequest { Name = recorded.Entry.Name })).Entry);
            Assert.Equal(recorded, await client.RecordEntryAsync(request));
            Assert.Null(own.BrokenTrailOf(town.Tenant));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task GetRegime_ShowsTheKinds()
    {
        var client = new ModuleService.ModuleServiceClient(host.Channel);
        var regime = (await client.GetRegimeAsync(new GetRegimeRequest { Name = "regimes/example-region/versions/2026" })).Regime;
        var kind = Assert.Single(regime.Entries);
        Assert.Equal(("region_complaint", false, "Klacht"), (kind.Kind, kind.OfTenant, kind.Label.Nl));
        Assert.Equal(["received_on", "subject", "trajectory"], kind.Fields.Select(field => field.Name));
        Assert.Equal("answer_by", Assert.Single(kind.Computed).Name);
    }

    private EntryService.EntryServiceClient As(string role, string? provider = null) => new(host.As(role, provider));

    private static RecordEntryRequest Complaint(Town town) => new()
    {
        Parent = town.Provider,
        Kind = "region_complaint",
        Fields =
        {
            ["received_on"] = new FieldValue { Date = Town.On(2026, 1, 5) },
            ["subject"] = new FieldValue { Text = "De coach belt niet terug." },
        },
        RequestId = town.NextId(),
    };

    private async Task IsRefusedAsync(Town town, Action<RecordEntryRequest> change, string field, string reason)
    {
        var request = Complaint(town);
        change(request);
        var refused = await Refused.ByAsync(As("case_manager").RecordEntryAsync(request));
        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Contains((field, reason), refused.Fields);
    }
}
