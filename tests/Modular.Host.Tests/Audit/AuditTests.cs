using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Modular.Audit.V1;
using Modular.Calendars.V1;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Participants.V1;
using Modular.Tenants.V1;

namespace Modular.Host.Tests.Audit;

public sealed class AuditTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task GetRecordHistory_ChangedForSomebodyElse_TellsWhoForWhomWhatAndWhy()
    {
        var town = await Town.FoundAsync(host);
        await RenameAsync(town, "de Vries", "colleague-7");

        var history = await Audit("case_manager").GetRecordHistoryAsync(new() { Name = Record(town, town.Participant), PageSize = 1 });
        var rest = await Audit("case_manager").GetRecordHistoryAsync(
            new() { Name = Record(town, town.Participant), PageSize = 1, PageToken = history.NextPageToken });

        var (made, changed) = (Assert.Single(history.Entries), Assert.Single(rest.Entries));
        Assert.Empty(rest.NextPageToken);
        Assert.Equal(("insert", ""), (made.Action, made.OnBehalfOf));
        Assert.Equal(
            ("update", "test-case_manager", "colleague-7", "/modular.participants.v1.ParticipantService/UpdateParticipant"),
            (changed.Action, changed.Actor, changed.OnBehalfOf, changed.Method));
        Assert.Equal([("surname", "Jansen", "de Vries")], changed.Columns.Select(each => (each.Column, each.Before.Text, each.After.Text)));
        Assert.Equal(64, changed.Hash.Length);
    }

    [Fact]
    public async Task GetRecordHistory_OfATrajectory_NamesTheRules()
    {
        var town = await Town.FoundAsync(host);
        var trajectory = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12)));

        var history = await Audit("provider", town.Provider).GetRecordHistoryAsync(new() { Name = Record(town, trajectory.Name) });

        Assert.Contains("REG-03", history.Entries[^1].RuleIds);
    }

    [Fact]
    public async Task GetRecordHistory_OfAnotherProvider_IsNotFoundAndOfAnUnreadTableNotPermitted()
    {
        var town = await Town.FoundAsync(host);
        var stranger = await town.AddProviderAsync("Ander Pad B.V.");

        foreach (var name in new[] { Record(town, town.Participant), Record(town, town.Contract), Record(town, town.Provider) })
        {
            var refused = await Refused.ByAsync(Audit("provider", stranger).GetRecordHistoryAsync(new() { Name = name }));
            Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), refused.Outcome);
        }

        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(
            Audit("policy_adviser").GetRecordHistoryAsync(new() { Name = Record(town, town.Participant) }))).Reason);
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(
            Audit("administrator").GetRecordHistoryAsync(new() { Name = $"{town.Tenant}/tables/subscription/records/a" }))).Reason);
    }

    [Fact]
    public async Task GetColumnHistory_ChangedTwice_GivesEveryValueWithItsChange()
    {
        var town = await Town.FoundAsync(host);
        await RenameAsync(town, "de Vries");
        await RenameAsync(town, "Bakker");

        var values = (await Audit("case_manager").GetColumnHistoryAsync(new() { Name = Record(town, town.Participant), Column = "surname" })).Values;

        Assert.Equal(["Jansen", "de Vries", "Bakker"], values.Select(value => value.Entry.Columns.Single().After.Text));
        Assert.All(values, value => Assert.Equal("surname", value.Column));
        Assert.Equal([("column", "UNKNOWN_COLUMN")], (await Refused.ByAsync(Audit("case_manager").GetColumnHistoryAsync(
            new() { Name = Record(town, town.Participant), Column = "nothing" }))).Fields);
    }

    [Fact]
    public async Task GetRecordAsOf_BySequenceAndByTime_GivesWhatWasKnownThen()
    {
        var town = await Town.FoundAsync(host);
        var tenants = new TenantService.TenantServiceClient(host.As("administrator"));
        var start = (await tenants.GetTenantAsync(new() { Name = town.Tenant })).Tenant.CurrentTime;
        await tenants.AdvanceClockAsync(new() { Name = town.Tenant, Days = 10, RequestId = town.NextId() });
        await RenameAsync(town, "de Vries");
        var (name, changed) = (Record(town, town.Participant), host.SequenceOf(town.Tenant));

        var before = (await Audit("case_manager").GetRecordAsOfAsync(new() { Name = name, Sequence = changed - 1 })).Record;
        var after = await Audit("case_manager").GetRecordAsOfAsync(new() { Name = name, Sequence = changed });
        var then = (await Audit("case_manager").GetRecordAsOfAsync(new() { Name = name, Time = Later(start, 9) })).Record;
        var now = (await Audit("case_manager").GetRecordAsOfAsync(new() { Name = name, Time = Later(start, 11) })).Record;

        Assert.Equal(("Jansen", "de Vries"), (before.Fields["surname"].Text, after.Record.Fields["surname"].Text));
        Assert.Equal(before, then);
        Assert.Equal(after.Record, now);
        Assert.Equal(changed, after.Sequence);
        Assert.Equal("L-1001", now.Fields["client_number"].Text);
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(
            Audit("case_manager").GetRecordAsOfAsync(new() { Name = name, Sequence = 1 }))).Reason);
    }

    [Fact]
    public async Task GetRecordAsOf_DeletedSince_IsForThoseWhoAnswerForIt()
    {
        var town = await Town.FoundAsync(host);
        var calendars = new CalendarService.CalendarServiceClient(host.As("administrator"));
        var day = new DayOff { Date = Town.On(2026, 6, 5), Kind = DayOffKind.Own, DisplayName = new LocalizedText { Nl = "Dicht", En = "Closed" } };
        var added = (await calendars.AddDayOffAsync(new() { Parent = town.Tenant, DayOff = day, RequestId = town.NextId() })).DayOff.Name;
        var made = host.SequenceOf(town.Tenant);
        await calendars.RemoveDayOffAsync(new() { Name = added, RequestId = town.NextId() });
        var request = new GetRecordAsOfRequest { Name = $"{town.Tenant}/tables/day_off/records/{added.Split('/')[^1]}", Sequence = made };

        Assert.Equal("Dicht", (await Audit("contract_manager").GetRecordAsOfAsync(request)).Record.Fields["name_nl"].Text);
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(Audit("case_manager").GetRecordAsOfAsync(request))).Reason);
        Assert.Equal(
            ["insert", "delete"],
            (await Audit("administrator").GetRecordHistoryAsync(new() { Name = request.Name })).Entries.Select(entry => entry.Action));
        request.Sequence = made + 1;
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(Audit("administrator").GetRecordAsOfAsync(request))).Reason);
    }

    [Fact]
    public async Task SearchAudit_ByWhatIsKnown_FindsNewestFirstAndInPages()
    {
        var town = await Town.FoundAsync(host);
        await RenameAsync(town, "de Vries");
        await RenameAsync(town, "Bakker");
        var request = new SearchAuditRequest { Parent = town.Tenant, Table = "participant", Actor = "test-case_manager", PageSize = 2 };

        var first = await Audit("administrator").SearchAuditAsync(request);
        request.PageToken = first.NextPageToken;
        var second = await Audit("administrator").SearchAuditAsync(request);
        request.PageSize = 1000;
        request.Method = "/modular.participants.v1.ParticipantService/CreateParticipant";
        var moved = await Refused.ByAsync(Audit("administrator").SearchAuditAsync(request));

        Assert.Equal(["Bakker", "de Vries"], first.Entries.Select(entry => entry.Columns.Single().After.Text));
        Assert.Equal(["insert"], second.Entries.Select(entry => entry.Action));
        Assert.Equal("PAGE_TOKEN_INVALID", moved.Reason);
        var settings = (await Audit("administrator").SearchAuditAsync(new() { Parent = town.Tenant, Table = "sys_tenant" })).Entries;
        Assert.Contains(settings, entry => entry.Record == $"{town.Tenant}/tables/sys_tenant/records/regime" && entry.Action == "tenant");
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(
            Audit("contract_manager").SearchAuditAsync(new() { Parent = town.Tenant }))).Reason);
    }

    [Fact]
    public async Task SearchAudit_ByTime_TakesTheFirstMomentAndNotTheLast()
    {
        var town = await Town.FoundAsync(host);
        var tenants = new TenantService.TenantServiceClient(host.As("administrator"));
        var start = (await tenants.GetTenantAsync(new() { Name = town.Tenant })).Tenant.CurrentTime;
        await tenants.AdvanceClockAsync(new() { Name = town.Tenant, Days = 1, RequestId = town.NextId() });
        await RenameAsync(town, "de Vries");

        async Task<int> CountAsync(Timestamp? from, Timestamp? to) => (await Audit("administrator").SearchAuditAsync(
            new() { Parent = town.Tenant, Table = "participant", FromTime = from, ToTime = to })).Entries.Count;

        Assert.Equal(2, await CountAsync(start, null));
        Assert.Equal(1, await CountAsync(start, Later(start, 1)));
        Assert.Equal(1, await CountAsync(Later(start, 1), null));
        Assert.Equal(0, await CountAsync(null, start));
    }

    private AuditService.AuditServiceClient Audit(string role, string? provider = null) => new(host.As(role, provider));

    private async Task RenameAsync(Town town, string surname, string? onBehalfOf = null) =>
        await new ParticipantService.ParticipantServiceClient(host.As("case_manager", onBehalfOf: onBehalfOf)).UpdateParticipantAsync(new()
        {
            Participant = new Participant { Name = town.Participant, Surname = surname },
            UpdateMask = new() { Paths = { "surname" } },
            RequestId = town.NextId(),
        });

    private static Timestamp Later(Timestamp start, int days) => new() { Seconds = start.Seconds + (days * 86_400L), Nanos = start.Nanos };

    private static string Record(Town town, string resource)
    {
        var parts = resource.Split('/');
        var table = parts[^2] switch { "trajectories" => "trajectory", var plural => plural.TrimEnd('s') };
        return $"{town.Tenant}/tables/{table}/records/{parts[^1]}";
    }
}
