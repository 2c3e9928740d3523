using Google.Type;
using Modular.Batches.V1;
using Modular.Common.V1;
using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata;
using Modular.Engine.Metadata.Changes;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Security;
using Modular.Host.Tests.Calls;
using Modular.Records.V1;
using ChoiceOption = Modular.Sdk.Modelling.ChoiceOption;
using ColumnType = Modular.Sdk.Modelling.ColumnType;
using LocalizedText = Modular.Sdk.Values.LocalizedText;

using Record = Modular.Records.V1.Record;
namespace Modular.Host.Tests.Records;

/// <summary>A town that keeps home visits in a table of its own, and a column of its own on participants and trajectories.</summary>
internal sealed class Visits
{
    private readonly RunningHost _host;

    private Visits(RunningHost host, Town town) => (_host, Town) = (host, town);

    public Town Town { get; }

    public string Table => $"{Town.Tenant}/tables/x_visit";

    /// <summary>The town's participant by identifier.</summary>
    public string Person => Town.Participant.Split('/')[^1];

    public RecordService.RecordServiceClient CaseManager => As("case_manager");

    public RecordService.RecordServiceClient ContractManager => As("contract_manager");

    public BatchService.BatchServiceClient Batches => new(_host.As("case_manager"));

    public static async Task<Visits> FoundAsync(RunningHost host)
    {
        var town = await Town.FoundAsync(host);
        Part[] parts =
        [
            new TablePart
            {
                Name = "x_visit",
                Label = Said("visit"),
                ReadRoles = ["case_manager", "contract_manager", "administrator"],
                WriteRoles = ["case_manager", "administrator"],
            },
            Column("x_visit.x_number", ColumnType.Text) with { Required = true, MaxLength = 20 },
            Column("x_visit.x_participant", ColumnType.Lookup) with { Target = "participant", Cascade = Cascade.Restrict },
            Column("x_visit.x_planned_on", ColumnType.Date),
            Column("x_visit.x_minutes", ColumnType.WholeNumber) with { Minimum = 0, Maximum = 600 },
            Column("x_visit.x_share", ColumnType.Decimal) with { Scale = 2 },
            Column("x_visit.x_costs", ColumnType.Money),
            Column("x_visit.x_result", ColumnType.Choice) with
            {
                Choices = [new ChoiceOption("met", Said("met")), new ChoiceOption("nobody", Said("nobody"))],
            },
            Column("x_visit.x_secret", ColumnType.Text) with { ReadRoles = ["administrator"] },
            new KeyPart { Name = "x_visit.x_by_number", Columns = ["x_number"] },
            new RelationshipPart { Name = "x_companions", Label = Said("companions"), FromTable = "x_visit", ToTable = "participant" },
            Column("participant.x_shoe_size", ColumnType.WholeNumber) with { Minimum = 10 },
            Column("trajectory.x_note", ColumnType.Text),
        ];
        var visits = new Visits(host, town);
        await visits.PutAsync(parts);
        return visits;
    }

    /// <summary>Adds parts to the town's own metadata, or changes them.</summary>
    public async Task PutAsync(params Part[] parts)
    {
        var request = new Request(new Principal("a", "administrator", null), "test", Town.NextId(), [1], ValidateOnly: false);
        var changes = parts.Select((part, at) => (MetadataChange)new PutPart(new Place($"changes[{at}].put"), part));
        await new MetadataCommands(_host.Service<IdSource>()).ChangeAsync(
            _host.Tenant(Town.Tenant), new ChangeMetadata([.. changes], null, false), request, _ => [1], default);
    }

    public RecordService.RecordServiceClient As(string role) => new(_host.As(role, role == "provider" ? Town.Provider : null));

    public string NameOf(string id) => $"{Table}/records/{id}";

    public CreateRecordRequest Creation(string number, string? id = null) => new()
    {
        Parent = Table,
        RecordId = id ?? "",
        Record = new Record { Fields = { ["x_number"] = Text(number), ["x_participant"] = Text(Person) } },
        RequestId = Town.NextId(),
    };

    public UpdateRecordRequest Update(string id, params (string Column, FieldValue Value)[] values)
    {
        var request = new UpdateRecordRequest
        {
            Record = new Record { Name = NameOf(id) },
            UpdateMask = new() { Paths = { "fields" } },
            RequestId = Town.NextId(),
        };
        request.Record.Fields.Add(values.ToDictionary(pair => pair.Column, pair => pair.Value));
        return request;
    }

    public UpsertRecordRequest Upsert(string number, params (string Column, FieldValue Value)[] values)
    {
        var request = new UpsertRecordRequest
        {
            Record = new Record { Name = Table },
            Key = new KeyValues { Values = { ["x_number"] = Text(number) } },
            RequestId = Town.NextId(),
        };
        request.Record.Fields.Add(values.ToDictionary(pair => pair.Column, pair => pair.Value));
        return request;
    }

    public async Task<Record> CreateAsync(string number, string? id = null) =>
        (await CaseManager.CreateRecordAsync(Creation(number, id))).Result.Record;

    public async Task<Record> GetAsync(string name) => (await CaseManager.GetRecordAsync(new GetRecordRequest { Name = name })).Record;

    /// <summary>How many visits there are.</summary>
    public long Count()
    {
        using var rows = _host.Tenant(Town.Tenant).Read();
        return rows.Count(new Data.Reading.RowQuery("x_visit"));
    }

    public static FieldValue Text(string text) => new() { Text = text };

    public static FieldValue Whole(long number) => new() { WholeNumber = number };

    public static FieldValue Number(string digits) => new() { Decimal = new Google.Type.Decimal { Value = digits } };

    public static FieldValue Day(int year, int month, int day) => new() { Date = new Date { Year = year, Month = month, Day = day } };

    public static ColumnPart Column(string name, ColumnType type) => new() { Name = name, Type = type, Label = Said(name) };

    public static LocalizedText Said(string text) => new(text, text);
}
