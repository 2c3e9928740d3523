using Modular.Audit.V1;
using Modular.Changes.V1;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Host.Tests.Changes;
using Modular.Metadata.V1;
using Modular.Records.V1;

namespace Modular.Host.Tests.Audit;

/// <summary>A tenant's own columns in the past: renamed, hidden, removed.</summary>
public sealed class OwnColumnTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task GetColumnHistory_RenamedAndTheNameGivenAway_FollowsTheColumnNotTheName()
    {
        var town = await Town.FoundAsync(host);
        await ChangeAsync(town, Column("x_note"));
        await SetAsync(town, "x_note", "eerste");
        await ChangeAsync(town, new MetadataChange { Rename = new RenamePart { Part = Part("x_note"), NewName = "x_remark" } });
        await SetAsync(town, "x_remark", "tweede");

        var renamed = await HistoryAsync(town, "x_remark");
        await ChangeAsync(town, Column("x_note"));
        await SetAsync(town, "x_note", "ander");

        Assert.Equal([("x_note", "eerste"), ("x_remark", "tweede")], renamed);
        Assert.Equal(renamed, await HistoryAsync(town, "x_remark"));
        Assert.Equal([("x_note", "ander")], await HistoryAsync(town, "x_note"));
        var asOf = await Audit("case_manager").GetRecordAsOfAsync(new() { Name = NameOf(town), Sequence = long.MaxValue });
        Assert.Equal(("tweede", "ander"), (asOf.Record.Fields["x_remark"].Text, asOf.Record.Fields["x_note"].Text));
        Assert.Equal(
            ["eerste", "tweede"],
            (await new Feed(host, town, "case_manager").PullAsync()).SelectMany(each => each.Data.Columns)
                .Where(column => column.Column == "x_remark").Select(column => column.After.Text));
        Assert.Null(host.BrokenTrailOf(town.Tenant));
    }

    [Fact]
    public async Task HiddenColumn_IsLeftOutOfHistoryAsOfAndFeedAlike()
    {
        var town = await Town.FoundAsync(host);
        await ChangeAsync(town, Column("x_secret", "administrator"));
        var (manager, administrator) = (new Feed(host, town, "case_manager"), new Feed(host, town, "administrator"));
        await manager.PullAsync();
        await administrator.PullAsync();
        await SetAsync(town, "x_secret", "geheim");

        var seen = Assert.Single(await administrator.PullAsync());
        var history = (await Audit("case_manager").GetRecordHistoryAsync(new() { Name = NameOf(town) })).Entries;
        var asOf = (await Audit("case_manager").GetRecordAsOfAsync(new() { Name = NameOf(town), Sequence = long.MaxValue })).Record;
        var refused = await Refused.ByAsync(Audit("case_manager").GetColumnHistoryAsync(new() { Name = NameOf(town), Column = "x_secret" }));

        Assert.Equal("geheim", Assert.Single(seen.Data.Columns).After.Text);
        Assert.Empty(await manager.PullAsync());
        Assert.Empty(history[^1].Columns);
        Assert.DoesNotContain("x_secret", asOf.Fields.Keys);
        Assert.Equal([("column", "UNKNOWN_COLUMN")], refused.Fields);
        Assert.Equal([("x_secret", "geheim")], await HistoryAsync(town, "x_secret", "administrator"));
    }

    [Fact]
    public async Task RemovedColumn_IsNoLongerToldOf()
    {
        var town = await Town.FoundAsync(host);
        await ChangeAsync(town, Column("x_note"));
        await SetAsync(town, "x_note", "weg");
        await ChangeAsync(town, new MetadataChange { Remove = Part("x_note") });

        var events = await new Feed(host, town, "case_manager").PullAsync();
        var search = (await Audit("administrator").SearchAuditAsync(new() { Parent = town.Tenant, Table = "participant" })).Entries;

        Assert.Equal([ChangeAction.Create], events.Where(each => each.Data.Table == "participant").Select(each => each.Data.Action));
        Assert.Equal(["update", "insert"], search.Select(entry => entry.Action));
        Assert.Empty(search[0].Columns);
    }

    private static MetadataChange Column(string name, params string[] readers) => new()
    {
        PutColumn = new PutColumn
        {
            Table = "participant",
            Column = new Column
            {
                Definition = new ColumnDefinition { Name = name, Type = ColumnType.Text, Label = new LocalizedText { Nl = name, En = name } },
                ReadRoles = { readers },
            },
        },
    };

    private static PartName Part(string column) => new() { Kind = PartKind.Column, Name = $"participant.{column}" };

    private static string NameOf(Town town) => $"{town.Tenant}/tables/participant/records/{Feed.Id(town.Participant)}";

    private async Task ChangeAsync(Town town, params MetadataChange[] changes) =>
        await new MetadataService.MetadataServiceClient(host.As("administrator")).ChangeMetadataAsync(
            new() { Parent = town.Tenant, Changes = { changes }, AllowDataLoss = true, RequestId = town.NextId() });

    private async Task SetAsync(Town town, string column, string value) =>
        await new RecordService.RecordServiceClient(host.As("administrator")).UpdateRecordAsync(new()
        {
            Record = new Modular.Records.V1.Record { Name = NameOf(town), Fields = { [column] = new FieldValue { Text = value } } },
            UpdateMask = new() { Paths = { $"fields.{column}" } },
            RequestId = town.NextId(),
        });

    private async Task<IReadOnlyList<(string Column, string Value)>> HistoryAsync(Town town, string column, string role = "case_manager") =>
        [.. (await Audit(role).GetColumnHistoryAsync(new() { Name = NameOf(town), Column = column })).Values
            .Select(value => (value.Column, value.Entry.Columns.Single().After.Text))];

    private AuditService.AuditServiceClient Audit(string role) => new(host.As(role));
}
