using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Grpc.Core;
using Modular.Common.V1;
using Modular.Host.Tests.Calls;
using Modular.Metadata.V1;
using Modular.Records.V1;
using Modular.Tenants.V1;
using static Modular.Host.Tests.Calls.MetadataSamples;
using Record = Modular.Records.V1.Record;

namespace Modular.Host.Tests.Records;

public sealed class EffectiveDatedTests(RunningHost host) : IClassFixture<RunningHost>
{
    private RecordService.RecordServiceClient Client => new(host.As("case_manager"));

    [Fact]
    public async Task UpdateRecord_InEveryMode_HoldsWhenItSays()
    {
        var town = await FoundAsync();
        var made = await Client.CreateRecordAsync(Price(town, 10, Town.On(2026, 1, 1)));
        var later = await ChangeAsync(town, made.Result.Record.Name, 12, PeriodMode.NewPeriod, Town.On(2026, 5, 1));
        Assert.NotEqual(made.Result.Record.Name, later.Result.Record.Name);
        Assert.Contains(later.Result.Applied, rule => rule.Stage == "period");
        await ChangeAsync(town, later.Result.Record.Name, 9, PeriodMode.Insert, Town.On(2026, 7, 1), Town.On(2026, 8, 1));
        await ChangeAsync(town, made.Result.Record.Name, 11, PeriodMode.Correct);
        var amounts = new List<long>();
        foreach (var day in new[] { Town.On(2026, 1, 1), Town.On(2026, 4, 30), Town.On(2026, 5, 1), Town.On(2026, 7, 31), Town.On(2199, 8, 1) })
        {
            amounts.Add(await AmountAsync(town, day));
        }

        Assert.Equal([11, 11, 12, 9, 12], amounts);
        var none = await Refused.ByAsync(Client.LookUpRecordAsync(Look(town, Town.On(2025, 12, 31))));
        Assert.Equal((StatusCode.NotFound, "RESOURCE_NOT_FOUND"), none.Outcome);
    }

    [Fact]
    public async Task CreateRecord_PeriodThatOverlaps_NamesTheOther()
    {
        var town = await FoundAsync();
        var made = await Client.CreateRecordAsync(Price(town, 10, Town.On(2026, 1, 1)));
        var refused = await Refused.ByAsync(Client.CreateRecordAsync(Price(town, 11, Town.On(2026, 3, 1))));
        Assert.Equal((StatusCode.FailedPrecondition, "PERIOD_OVERLAP"), refused.Outcome);
        Assert.Equal(made.Result.Record.Name, refused.Facts["resource"]);
    }

    [Fact]
    public async Task UpdateRecord_WithoutMode_OrOfAPlainTable_IsRefusedByField()
    {
        var town = await FoundAsync();
        var made = await Client.CreateRecordAsync(Price(town, 10, Town.On(2026, 1, 1)));
        var without = await Refused.ByAsync(Client.UpdateRecordAsync(Update(town, made.Result.Record.Name, 11)));
        Assert.Contains(("period", "REQUIRED"), without.Fields);
        var plain = new UpdateRecordRequest
        {
            Record = new Record { Name = town.Participant.Replace("participants", "tables/participant/records", StringComparison.Ordinal) },
            UpdateMask = new FieldMask { Paths = { "fields.municipality" } },
            Period = new PeriodChange { Mode = PeriodMode.Correct },
            RequestId = town.NextId(),
        };
        Assert.Contains(("period", "NOT_ALLOWED"), (await Refused.ByAsync(Client.UpdateRecordAsync(plain))).Fields);
        var request = Update(town, made.Result.Record.Name, 11);
        request.Period = new PeriodChange { Mode = PeriodMode.Insert, From = Town.On(2026, 5, 1), To = Town.On(2026, 5, 1) };
        Assert.Contains(("period.to", "ENDS_BEFORE_START"), (await Refused.ByAsync(Client.UpdateRecordAsync(request))).Fields);
        Assert.Contains(("period.mode", "REQUIRED"), (await Refused.ByAsync(Client.UpdateRecordAsync(new UpdateRecordRequest(request) { Period = new PeriodChange() }))).Fields);
    }

    [Fact]
    public async Task LookUp_KnownAt_AnswersWhatWasAnsweredThen()
    {
        var town = await FoundAsync();
        var made = await Client.CreateRecordAsync(Price(town, 10, Town.On(2026, 1, 1)));
        await AdvanceAsync(town, 1);
        var then = Timestamp.FromDateTime(new DateTime(2026, 1, 5, 12, 0, 0, DateTimeKind.Utc));
        await ChangeAsync(town, made.Result.Record.Name, 11, PeriodMode.Correct);
        Assert.Equal(11, await AmountAsync(town, Town.On(2026, 2, 1)));
        Assert.Equal(10, await AmountAsync(town, Town.On(2026, 2, 1), then));
        var record = await Client.GetRecordAsync(new GetRecordRequest { Name = made.Result.Record.Name, KnownAt = then });
        Assert.Equal(10, record.Record.Fields["x_amount"].Money.Units);

        await Client.DeleteRecordAsync(new DeleteRecordRequest { Name = made.Result.Record.Name, RequestId = town.NextId() });
        var administrator = new RecordService.RecordServiceClient(host.As("administrator"));
        var look = Look(town, Town.On(2026, 2, 1));
        look.KnownAt = then;
        Assert.Equal(10, (await administrator.LookUpRecordAsync(look)).Record.Fields["x_amount"].Money.Units);
        Assert.Equal("ROLE_NOT_PERMITTED", (await Refused.ByAsync(Client.LookUpRecordAsync(look))).Reason);
        look.KnownAt = Timestamp.FromDateTime(new DateTime(2026, 1, 4, 12, 0, 0, DateTimeKind.Utc));
        Assert.Equal("RESOURCE_NOT_FOUND", (await Refused.ByAsync(administrator.LookUpRecordAsync(look))).Reason);
    }

    [Fact]
    public async Task LookUp_WrongKeyOrTable_IsRefusedByField()
    {
        var town = await FoundAsync();
        var look = new LookUpRecordRequest { Parent = $"{town.Tenant}/tables/x_price", Key = { ["x_amount"] = new FieldValue { YesNo = true } } };
        Assert.Contains(("as_of", "REQUIRED"), (await Refused.ByAsync(Client.LookUpRecordAsync(look))).Fields);
        look.AsOf = Town.On(2026, 1, 1);
        Assert.Contains(("key.x_amount", "WRONG_TYPE"), (await Refused.ByAsync(Client.LookUpRecordAsync(look))).Fields);
        look.Key.Clear();
        look.Key.Add("x_amount", new FieldValue { Money = Town.Euro(1) });
        Assert.Contains(("key", "NO_SUCH_KEY"), (await Refused.ByAsync(Client.LookUpRecordAsync(look))).Fields);
        look.Parent = $"{town.Tenant}/tables/participant";
        Assert.Contains(("parent", "NOT_EFFECTIVE_DATED"), (await Refused.ByAsync(Client.LookUpRecordAsync(look))).Fields);
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
                new MetadataChange
                {
                    PutTable = new Table
                    {
                        Name = "x_price",
                        Label = Said("Prijs"),
                        Kind = TableKind.EffectiveDated,
                        PeriodKey = { "x_code" },
                        ReadRoles = { "case_manager", "administrator" },
                        WriteRoles = { "case_manager" },
                    },
                },
                Column("x_price", "x_code", ColumnType.Text, column => column.Definition.Required = true),
                Column("x_price", "x_amount", ColumnType.Money),
            },
        });
        return town;
    }

    private static CreateRecordRequest Price(Town town, long amount, Date from) => new()
    {
        Parent = $"{town.Tenant}/tables/x_price",
        Record = new Record
        {
            Fields =
            {
                ["x_code"] = new FieldValue { Text = "A" },
                ["x_amount"] = new FieldValue { Money = Town.Euro(amount) },
                ["valid_from"] = new FieldValue { Date = from },
            },
        },
        RequestId = town.NextId(),
    };

    private static UpdateRecordRequest Update(Town town, string name, long amount) => new()
    {
        Record = new Record { Name = name, Fields = { ["x_amount"] = new FieldValue { Money = Town.Euro(amount) } } },
        UpdateMask = new FieldMask { Paths = { "fields.x_amount" } },
        RequestId = town.NextId(),
    };

    private async Task<UpdateRecordResponse> ChangeAsync(Town town, string name, long amount, PeriodMode mode, Date? from = null, Date? to = null)
    {
        var request = Update(town, name, amount);
        request.Period = new PeriodChange { Mode = mode, From = from, To = to };
        return await Client.UpdateRecordAsync(request);
    }

    private static LookUpRecordRequest Look(Town town, Date asOf) =>
        new() { Parent = $"{town.Tenant}/tables/x_price", Key = { ["x_code"] = new FieldValue { Text = "A" } }, AsOf = asOf };

    private async Task<long> AmountAsync(Town town, Date asOf, Timestamp? knownAt = null)
    {
        var request = Look(town, asOf);
        request.KnownAt = knownAt;
        return (await Client.LookUpRecordAsync(request)).Record.Fields["x_amount"].Money.Units;
    }

    private async Task AdvanceAsync(Town town, int days) => await new TenantService.TenantServiceClient(host.As("administrator"))
        .AdvanceClockAsync(new AdvanceClockRequest { Name = town.Tenant, Days = days, RequestId = town.NextId() });
}
