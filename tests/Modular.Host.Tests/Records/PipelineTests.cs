using Grpc.Core;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Metadata.V1;
using Modular.Queries.V1;
using Modular.Records.V1;
using static Modular.Host.Tests.Calls.MetadataSamples;
using Record = Modular.Records.V1.Record;

namespace Modular.Host.Tests.Records;

public sealed class PipelineTests(RunningHost host) : IClassFixture<RunningHost>
{
    private RecordService.RecordServiceClient Client => new(host.As("case_manager"));

    [Fact]
    public async Task CreateRecord_WithRulesAndComputedColumns_TellsAndExplainsThem()
    {
        var town = await FoundAsync();
        var client = await CreateAsync(town, "x_client");
        var made = await CreateAsync(town, "x_visit", ("x_client", new FieldValue { Text = client.Record.Name.Split('/')[^1] }), ("x_minutes", new FieldValue { WholeNumber = 90 }));
        Assert.Equal([("x_long", "rule", "tenant"), ("x_hours", "derive", "tenant"), ("x_total", "roll_up", "tenant")],
            made.Applied.Select(one => (one.Name, one.Stage, one.Layer)));
        Assert.True(made.Record.Fields["x_is_long"].YesNo);
        Assert.Equal("1.5", made.Record.Fields["x_hours"].Decimal.Value);

        var explained = await Client.ExplainRecordAsync(new ExplainRecordRequest { Name = client.Record.Name });
        var total = Assert.Single(explained.Columns);
        Assert.Equal(("x_total", "sum(x_visit.x_hours) where x_client = " + client.Record.Name.Split('/')[^1], "1.5", "1"),
            (total.Column, total.Calculation.Formula, total.Calculation.Result, Assert.Single(total.Calculation.Inputs).Value));
        var visit = await Client.ExplainRecordAsync(new ExplainRecordRequest { Name = made.Record.Name });
        Assert.Equal(["x_long", "x_never_negative"], visit.Rules.Select(rule => rule.RuleId));
        var hours = Assert.Single(visit.Columns);
        Assert.Equal(("x_minutes / 60", "90", "1.5"), (hours.Calculation.Formula, hours.Calculation.Inputs[0].Value, hours.Calculation.Result));
        Assert.StartsWith("op 2 decimalen", hours.Calculation.Rounding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateRecord_ThatARuleRefuses_CitesItAndWritesNothing()
    {
        var town = await FoundAsync();
        var refused = await Refused.ByAsync(Client.CreateRecordAsync(Request(town, "x_visit", ("x_minutes", new FieldValue { WholeNumber = -5 }))));
        Assert.Equal((StatusCode.FailedPrecondition, "RULE_VIOLATED"), refused.Outcome);
        Assert.Equal(["x_never_negative"], refused.RuleIds);
        Assert.Equal(["RULE_REFUSES"], refused.Unmet);
        Assert.Equal("Niet negatief.", refused.Dutch);
    }

    [Fact]
    public async Task CreateRecord_OnlyTried_TellsWhatWouldTakePart()
    {
        var town = await FoundAsync();
        var request = Request(town, "x_visit", ("x_minutes", new FieldValue { WholeNumber = 90 }));
        request.ValidateOnly = true;
        var tried = await Client.CreateRecordAsync(request);
        Assert.Equal(["x_long", "x_hours"], tried.Result.Applied.Select(one => one.Name));
        Assert.EndsWith("/-", tried.Result.Record.Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreateRecord_ComputedColumn_IsRefusedByName()
    {
        var town = await FoundAsync();
        var refused = await Refused.ByAsync(Client.CreateRecordAsync(Request(town, "x_visit", ("x_hours", new FieldValue { Decimal = new() { Value = "3" } }))));
        Assert.Equal([("record.fields.x_hours", "SERVER_OWNED")], refused.Fields);
    }

    private async Task<Town> FoundAsync()
    {
        var town = await Town.FoundAsync(host);
        await new MetadataService.MetadataServiceClient(host.As("administrator")).ChangeMetadataAsync(new ChangeMetadataRequest
        {
            Parent = town.Tenant,
            RequestId = town.NextId(),
            Changes =
            {
                PutTable("x_client"),
                PutTable("x_visit"),
                Column("x_visit", "x_client", ColumnType.Lookup, column => column.Definition.Target = "x_client"),
                Column("x_visit", "x_minutes", ColumnType.WholeNumber),
                Column("x_visit", "x_is_long", ColumnType.YesNo),
                Column("x_visit", "x_hours", ColumnType.Decimal, column => (column.Formula, column.Scale) = ("x_minutes / 60", 2)),
                Column("x_client", "x_total", ColumnType.Decimal, column => (column.Scale, column.Rollup) = (2, new Rollup
                {
                    Function = AggregateFunction.Sum, Table = "x_visit", Lookup = "x_client", Column = "x_hours",
                })),
                PutRule("x_long", 10, "x_minutes > 60", new RuleAction { Set = new SetColumn { Column = "x_is_long", Value = "true" } }),
                PutRule("x_never_negative", 20, "x_minutes < 0", new RuleAction { Refuse = new LocalizedText { Nl = "Niet negatief.", En = "Not negative." } }),
            },
        });
        return town;
    }

    private static MetadataChange PutTable(string name) => new()
    {
        PutTable = new Table { Name = name, Label = Said(name), ReadRoles = { "case_manager", "administrator" }, WriteRoles = { "case_manager" } },
    };

    private static MetadataChange PutRule(string name, int order, string when, RuleAction action) => new()
    {
        PutRule = new Rule { Name = name, Table = "x_visit", Label = Said(name), Order = order, When = when, Actions = { action } },
    };

    private async Task<WriteResult> CreateAsync(Town town, string table, params (string Name, FieldValue Value)[] fields) =>
        (await Client.CreateRecordAsync(Request(town, table, fields))).Result;

    private static CreateRecordRequest Request(Town town, string table, params (string Name, FieldValue Value)[] fields)
    {
        var request = new CreateRecordRequest { Parent = $"{town.Tenant}/tables/{table}", Record = new Record(), RequestId = town.NextId() };
        foreach (var (name, value) in fields)
        {
            request.Record.Fields.Add(name, value);
        }

        return request;
    }
}
