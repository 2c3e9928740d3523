using Grpc.Core;
using Modular.Calendars.V1;
using Modular.Changes.V1;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;

namespace Modular.Host.Tests.Changes;

public sealed class FeedTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task PullChanges_FromTheBeginning_GivesEveryChangeOnceInOrderAsACloudEvent()
    {
        var town = await Town.FoundAsync(host);
        var feed = new Feed(host, town, "case_manager");

        var events = await feed.PullAsync();
        await town.Intake.UpdateParticipantAsync(new()
        {
            Participant = new() { Name = town.Participant, Surname = "de Vries" },
            UpdateMask = new() { Paths = { "surname" } },
            RequestId = town.NextId(),
        });
        var changed = Assert.Single(await feed.PullAsync());

        Assert.Equal(["provider", "contract", "contract", "product_sheet", "product_sheet", "participant"], events.Select(each => each.Data.Table));
        Assert.Equal(events.Select(each => each.Sequence).Order(StringComparer.Ordinal).Distinct(), events.Select(each => each.Sequence));
        Assert.Equal($"{town.Tenant}/tables/participant/records/{Feed.Id(town.Participant)}", changed.Subject);
        Assert.Equal(
            ("1.0", "nl.modular.participant.updated", "Integer", "application/protobuf", "modular.changes.v1.RecordChange"),
            (changed.SpecVersion, changed.Type, changed.SequenceType, changed.DataContentType, changed.DataSchema));
        Assert.Equal($"urn:nld:modular:tenants:{Feed.Id(town.Tenant)}", changed.Source);
        Assert.Equal($"{changed.Data.Command}-0", changed.Id);
        Assert.Equal(ChangeAction.Update, changed.Data.Action);
        var column = Assert.Single(changed.Data.Columns);
        Assert.Equal(("surname", "Jansen", "de Vries"), (column.Column, column.Before.Text, column.After.Text));
    }

    [Fact]
    public async Task PullChanges_MadeAndDeletedBetweenTwoReads_GivesBothAndTheKeys()
    {
        var town = await Town.FoundAsync(host);
        var feed = new Feed(host, town, "policy_adviser");
        await feed.PullAsync();
        var calendars = new CalendarService.CalendarServiceClient(host.As("administrator"));
        var day = (await calendars.AddDayOffAsync(new()
        {
            Parent = town.Tenant,
            DayOff = new DayOff { Date = Town.On(2026, 6, 5), Kind = DayOffKind.Own, DisplayName = new LocalizedText { Nl = "Dicht", En = "Closed" } },
            RequestId = town.NextId(),
        })).DayOff;
        await calendars.RemoveDayOffAsync(new() { Name = day.Name, RequestId = town.NextId() });

        var events = await feed.PullAsync();

        Assert.Equal([ChangeAction.Create, ChangeAction.Delete], events.Select(each => each.Data.Action));
        Assert.Equal((Town.On(2026, 6, 5), "own"), (events[1].Data.Keys["day"].Date, events[1].Data.Keys["kind"].Text));
        Assert.Equal("Dicht", events[1].Data.Columns.Single(column => column.Column == "name_nl").Before.Text);
    }

    [Fact]
    public async Task PullChanges_OfATransaction_IsNotCut()
    {
        var town = await Town.FoundAsync(host);
        await town.OrderAsync();
        var client = new Feed(host, town, "case_manager").Client;
        var request = new PullChangesRequest { Parent = town.Tenant, ResumeToken = town.FeedToken(), MaxChanges = 1 };
        await town.OrderAsync();

        var part = await client.PullChangesAsync(request);

        Assert.True(part.Events.Count > 1);
        Assert.Single(part.Events.Select(each => each.Data.Command).Distinct());
        request.ResumeToken = part.ResumeToken;
        Assert.Empty((await client.PullChangesAsync(request)).Events);
    }

    [Fact]
    public async Task PullChanges_OfOneTrajectory_GivesItAndAllThatBelongsToIt()
    {
        var town = await Town.FoundAsync(host);
        var (wanted, other) = (await town.OrderAsync(), await town.OrderAsync());
        foreach (var each in new[] { wanted, other })
        {
            await town.ProviderStaff.FireTriggerAsync(town.Start(each.Name, Town.On(2026, 1, 12)));
            await new Modular.Statements.V1.StatementService.StatementServiceClient(host.As("provider", town.Provider))
                .SubmitStatementAsync(town.Declare(each.Name, 8));
        }

        var all = await new Feed(host, town, "case_manager").PullAsync();
        var filtered = await new Feed(host, town, "case_manager").PullAsync(new ChangeFilter { Trajectory = Feed.Id(wanted.Name) });

        Assert.Equal(all.Where(each => each.Data.Trajectory == Feed.Id(wanted.Name)), filtered);
        Assert.Contains(filtered, each => each.Data is { Table: "trajectory", Action: ChangeAction.Update });
        Assert.Superset(
            new HashSet<string> { "trajectory", "trajectory_event", "statement_line", "reg_declaration_line" },
            filtered.Select(each => each.Data.Table).ToHashSet());
        Assert.DoesNotContain(filtered, each => each.ToString().Contains(Feed.Id(other.Name), StringComparison.Ordinal));
    }

    [Fact]
    public async Task WatchChanges_AsAProvider_SeesWhatItsPollerSeesAndNothingOfOthers()
    {
        var town = await Town.FoundAsync(host);
        var stranger = await town.AddProviderAsync("Ander Pad B.V.");
        await town.AddSheetAsync(stranger);
        var trajectory = await town.OrderAsync();
        await town.ProviderStaff.FireTriggerAsync(town.Start(trajectory.Name, Town.On(2026, 1, 12)));

        var own = await new Feed(host, town, "provider", town.Provider).PullAsync();
        var watched = await new Feed(host, town, "provider", town.Provider).WatchAsync();
        var strange = await new Feed(host, town, "provider", stranger).WatchAsync();
        var all = await new Feed(host, town, "contract_manager").WatchAsync();

        Assert.Equal(own, watched);
        Assert.Contains(own, each => each.Data.Table == "participant");
        Assert.Contains(own, each => each.Data is { Table: "trajectory", Action: ChangeAction.Update });
        Assert.Equal(["provider", "product_sheet", "product_sheet"], strange.Select(each => each.Data.Table));
        Assert.Equal(all.Where(each => each.Data.Table != "signal"), own.Concat(strange).OrderBy(each => each.Sequence, StringComparer.Ordinal));
    }

    [Fact]
    public async Task PullChanges_OfTablesThatTheCallerMayNotRead_LeavesThemOutOrRefusesTheFilter()
    {
        var town = await Town.FoundAsync(host);
        var feed = new Feed(host, town, "policy_adviser");

        Assert.DoesNotContain(await feed.PullAsync(), each => each.Data.Table == "participant");
        foreach (var table in new[] { "participant", "subscription", "sys_tenant", "nothing" })
        {
            var refused = await Refused.ByAsync(feed.Client.PullChangesAsync(new() { Parent = town.Tenant, Filter = Feed.Of("provider", table) }));
            Assert.Equal([("filter.tables[1]", "UNKNOWN_TABLE")], refused.Fields);
        }
    }

    [Fact]
    public async Task PullChanges_TokenThatWasNotGivenHere_IsInvalid()
    {
        var (town, other) = (await Town.FoundAsync(host), await Town.FoundAsync(host));
        var feed = new Feed(host, town, "case_manager");
        var token = town.FeedToken();
        var bytes = Convert.FromBase64String(token.Replace('-', '+').Replace('_', '/') + "=");
        bytes[7] ^= 1;
        var moved = Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        foreach (var made in new[] { other.FeedToken(), moved, "x", new string('A', 27), new string('_', 27), token + "A", "é" })
        {
            Assert.Equal((StatusCode.InvalidArgument, "CHANGE_TOKEN_INVALID"), (await feed.RefusedAsync(made)).Outcome);
        }
    }

    [Fact]
    public async Task CompactFeed_ReaderBehind_IsToldWhereToStartAndTheAuditStays()
    {
        var town = await Town.FoundAsync(host);
        var reader = new Feed(host, town, "case_manager");
        var behind = (await reader.Client.PullChangesAsync(new() { Parent = town.Tenant, MaxChanges = 1 })).ResumeToken;
        await reader.Client.PutSubscriptionAsync(new()
        {
            Subscription = new Subscription { Name = $"{town.Tenant}/subscriptions/slow" },
            RequestId = town.NextId(),
        });
        var request = new CompactFeedRequest { Parent = town.Tenant, BeforeToken = town.FeedToken(), RequestId = town.NextId() };

        Assert.Equal(StatusCode.PermissionDenied, (await Refused.ByAsync(reader.Client.CompactFeedAsync(request))).Code);
        var compacted = await new Feed(host, town, "administrator").Client.CompactFeedAsync(request);
        var refused = await reader.RefusedAsync(behind);

        Assert.Equal([$"{town.Tenant}/subscriptions/slow"], compacted.SubscriptionsBehind);
        Assert.Equal((StatusCode.OutOfRange, "CHANGES_COMPACTED"), refused.Outcome);
        Assert.Equal(compacted.StartToken, refused.Facts["start_token"]);
        Assert.Empty((await reader.Client.PullChangesAsync(new() { Parent = town.Tenant, ResumeToken = compacted.StartToken })).Events);
        Assert.Empty(await reader.PullAsync());
        Assert.Equal("CHANGES_COMPACTED", (await Refused.ByAsync(
            reader.Client.PullChangesAsync(new() { Parent = $"{town.Tenant}/subscriptions/slow" }))).Reason);
        Assert.Null(host.BrokenTrailOf(town.Tenant));
    }
}
