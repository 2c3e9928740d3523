using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Modular.Batches.V1;
using Modular.Common.V1;
using Modular.Records.V1;
using Record = Modular.Records.V1.Record;

namespace Modular.Host.Tests.Calls;

/// <summary>A good request for every method on records and batches.</summary>
internal static class RecordSamples
{
    public static IEnumerable<(string Role, IMessage Request)> Of(Town town, string started) => [.. Records(town), .. Batches(town, started)];

    private static IEnumerable<(string Role, IMessage Request)> Records(Town town)
    {
        var person = $"{town.Tenant}/tables/participant/records/{town.Participant.Split('/')[^1]}";
        return
        [
            ("case_manager", new CreateRecordRequest
            {
                Parent = $"{town.Tenant}/tables/participant",
                Record = new Record { Fields = { ["client_number"] = Text("R-1"), ["surname"] = Text("R") } },
                RecordId = "r1",
            }),
            ("case_manager", new GetRecordRequest { Name = person, ReadMask = new FieldMask { Paths = { "surname" } } }),
            ("case_manager", new ExplainRecordRequest { Name = person }),
            ("provider", new LookUpRecordRequest
            {
                Parent = $"{town.Tenant}/tables/rate",
                Key = { ["code"] = Text("hour"), ["unit"] = Text("hour") },
                AsOf = Town.On(2026, 6, 1),
            }),
            ("case_manager", new UpdateRecordRequest
            {
                Record = new Record { Name = person, Fields = { ["given_name"] = Text("R") } },
                UpdateMask = new FieldMask { Paths = { "fields.given_name" } },
                Condition = new WriteCondition { MustExist = true },
            }),
            ("case_manager", new UpsertRecordRequest
            {
                Record = new Record { Name = $"{town.Tenant}/tables/participant", Fields = { ["surname"] = Text("R") } },
                Key = new KeyValues { Values = { ["client_number"] = Text("R-2") } },
            }),
            ("case_manager", new DeleteRecordRequest { Name = person, ValidateOnly = true }),
            ("case_manager", new AssociateRequest { Name = person, Relationship = "x_knows", Related = person }),
            ("case_manager", new DisassociateRequest { Name = person, Relationship = "x_knows", Related = person }),
        ];
    }

    private static IEnumerable<(string Role, IMessage Request)> Batches(Town town, string started)
    {
        var table = $"{town.Tenant}/tables/participant";
        var person = town.Participant.Split('/')[^1];
        Operation[] operations =
        [
            new() { Create = Creation("B-1", "participant") },
            new() { Update = new UpdateOperation { Table = "participant", RecordId = "$0", Fields = { ["given_name"] = Text("B") } } },
            new()
            {
                FireTrigger = new FireTriggerOperation
                {
                    Trajectory = started.Split('/')[^1],
                    Trigger = "complete",
                    Arguments = { ["result"] = Text("R") },
                },
            },
        ];
        var upsert = new UpsertOperation
        {
            Key = new KeyValues { Values = { ["client_number"] = Text("B-3") } },
            Fields = { ["surname"] = Text("B") },
        };
        return
        [
            ("administrator", new ExecuteTransactionRequest { Parent = town.Tenant, Operations = { operations[..2] } }),
            ("provider", new ExecuteMultipleRequest { Parent = town.Tenant, Operations = { operations }, ContinueOnError = true }),
            ("case_manager", new CreateMultipleRequest { Parent = table, Records = { Creation("B-2", "") } }),
            ("case_manager", new UpdateMultipleRequest
            {
                Parent = table,
                Records = { new UpdateOperation { RecordId = person, Fields = { ["given_name"] = Text("B") } } },
            }),
            ("case_manager", new UpsertMultipleRequest { Parent = table, Records = { upsert } }),
            ("case_manager", new DeleteMultipleRequest
            {
                Parent = table,
                Records = { new DeleteOperation { RecordId = person } },
                ValidateOnly = true,
            }),
            ("case_manager", new ImportRecordsRequest { Parent = table, ImportId = "sample", Records = { upsert } }),
            ("case_manager", new GetImportRequest { Parent = town.Tenant, ImportId = "sample" }),
        ];
    }

    private static CreateOperation Creation(string number, string table) =>
        new() { Table = table, Fields = { ["client_number"] = Text(number), ["surname"] = Text("B") } };

    private static FieldValue Text(string text) => new() { Text = text };
}
