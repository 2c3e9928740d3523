using Grpc.Core;
using Modular.Batches.V1;
using Modular.Host.Tests.Calls;
using Modular.Host.Tests.Records;
using static Modular.Host.Tests.Records.Visits;

namespace Modular.Host.Tests.Batches;

public sealed class TransactionTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task ExecuteTransaction_OfRecordsAndTriggersThatReferToEachOther_DoesAll()
    {
        var visits = await Visits.FoundAsync(host);
        var request = Request(
            visits,
            new Operation
            {
                Create = new CreateOperation
                {
                    Table = "participant",
                    Fields = { ["client_number"] = Text("L-2"), ["surname"] = Text("Bakker") },
                },
            },
            new Operation
            {
                OpenTrajectory = new OpenTrajectoryOperation
                {
                    Participant = "$0",
                    ProductSheet = visits.Town.Sheet.Split('/')[^1],
                    Arguments = { ["objective"] = Text("Betaald werk.") },
                },
            },
            new Operation
            {
                Create = new CreateOperation { Table = "x_visit", Fields = { ["x_number"] = Text("V-1"), ["x_participant"] = Text("$0") } },
            },
            new Operation { Update = new UpdateOperation { Table = "x_visit", RecordId = "$2", Fields = { ["x_minutes"] = Whole(20) } } },
            new Operation
            {
                FireTrigger = new FireTriggerOperation { Trajectory = "$1", Trigger = "cancel", Arguments = { ["reason"] = Text("Verhuisd.") } },
            },
            new Operation { Associate = new AssociateOperation { Relationship = "x_companions", RecordId = "$2", RelatedId = "$0" } });

        var results = (await visits.Batches.ExecuteTransactionAsync(request)).Results;
        var again = (await visits.Batches.ExecuteTransactionAsync(request)).Results;

        Assert.Equal(results, again);
        Assert.Equal(["", "ordered", "", "", "cancelled", ""], results.Select(result => result.State));
        Assert.Equal(results[0].RecordId, results[2].Result.Record.Fields["x_participant"].Text);
        Assert.Equal(results[2].RecordId, results[3].RecordId);
        Assert.Equal(results[1].RecordId, results[4].RecordId);
        Assert.Equal("cancelled", (await visits.Town.CaseManager.GetTrajectoryAsync(
            new() { Name = $"{visits.Town.Tenant}/trajectories/{results[1].RecordId}" })).Trajectory.State);
        Assert.Null(host.BrokenTrailOf(visits.Town.Tenant));
    }

    [Fact]
    public async Task ExecuteTransaction_WhoseLastOperationFails_DoesNothingAndSaysWhich()
    {
        var visits = await Visits.FoundAsync(host);
        var trajectory = (await visits.Town.OrderAsync()).Name;
        var before = host.SequenceOf(visits.Town.Tenant);
        var request = Request(
            visits,
            Creation("V-1"),
            new Operation
            {
                FireTrigger = new FireTriggerOperation
                {
                    Trajectory = trajectory.Split('/')[^1],
                    Trigger = "cancel",
                    Arguments = { ["reason"] = Text("Verhuisd.") },
                },
            },
            new Operation { Create = new CreateOperation { Table = "x_visit", Fields = { ["x_minutes"] = Whole(900) } } });

        var refused = await Refused.ByAsync(visits.Batches.ExecuteTransactionAsync(request));

        Assert.Equal((StatusCode.InvalidArgument, "INVALID_FIELDS"), refused.Outcome);
        Assert.Equal("2", refused.Facts["operation"]);
        Assert.Equal(
            [("operations[2].create.fields.x_minutes", "TOO_LARGE"), ("operations[2].create.fields.x_number", "REQUIRED")],
            refused.Fields.Order());
        Assert.Equal(before, host.SequenceOf(visits.Town.Tenant));
        Assert.Equal("ordered", (await visits.Town.CaseManager.GetTrajectoryAsync(new() { Name = trajectory })).Trajectory.State);
    }

    [Fact]
    public async Task ExecuteTransaction_WhoseTriggerIsNotPermitted_UndoesTheRecordsBeforeIt()
    {
        var visits = await Visits.FoundAsync(host);
        var trajectory = (await visits.Town.OrderAsync()).Name.Split('/')[^1];
        var fire = new FireTriggerOperation { Trajectory = trajectory, Trigger = "cancel", Arguments = { ["reason"] = Text("R") } };
        var request = Request(
            visits, Creation("V-1"), new Operation { FireTrigger = fire }, new Operation { FireTrigger = fire });

        var refused = await Refused.ByAsync(visits.Batches.ExecuteTransactionAsync(request));

        Assert.Equal((StatusCode.FailedPrecondition, "TRIGGER_NOT_PERMITTED"), refused.Outcome);
        Assert.Equal("2", refused.Facts["operation"]);
        Assert.Equal(0, visits.Count());
    }

    [Fact]
    public async Task ExecuteTransaction_WithReferencesThatLeadNowhere_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);
        var request = Request(
            visits,
            new Operation
            {
                Create = new CreateOperation { Table = "x_visit", Fields = { ["x_number"] = Text("$7"), ["x_participant"] = Text("$0") } },
            });

        var refused = await Refused.ByAsync(visits.Batches.ExecuteTransactionAsync(request));

        // A text is a text, whatever it looks like.
        Assert.Contains(("operations[0].create.fields.x_participant", "REFERENCE_UNKNOWN"), refused.Fields);
        Assert.DoesNotContain(refused.Fields, field => field.Field.EndsWith("x_number", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExecuteTransaction_WithNoneOrTooManyOperations_IsRefused()
    {
        var visits = await Visits.FoundAsync(host);

        var none = await Refused.ByAsync(visits.Batches.ExecuteTransactionAsync(Request(visits)));
        var many = await Refused.ByAsync(visits.Batches.ExecuteTransactionAsync(
            Request(visits, [.. Enumerable.Range(0, 1001).Select(at => Creation($"V-{at}"))])));
        var empty = await Refused.ByAsync(visits.Batches.ExecuteTransactionAsync(Request(visits, new Operation())));

        Assert.Equal([("operations", "REQUIRED")], none.Fields);
        Assert.Equal([("operations", "TOO_MANY")], many.Fields);
        Assert.Equal([("operations[0]", "REQUIRED")], empty.Fields);
    }

    [Fact]
    public async Task ExecuteMultiple_GoingOnAfterAnError_TellsEachAndRepeatsNone()
    {
        var visits = await Visits.FoundAsync(host);
        var request = new ExecuteMultipleRequest
        {
            Parent = visits.Town.Tenant,
            Operations = { Creation("V-1"), Creation("V-1"), Creation("V-2") },
            ContinueOnError = true,
            RequestId = "m",
        };

        var first = await visits.Batches.ExecuteMultipleAsync(request);
        var again = await visits.Batches.ExecuteMultipleAsync(request);
        request.ContinueOnError = false;
        request.RequestId = "n";
        request.Operations.RemoveAt(0);
        var stopped = await visits.Batches.ExecuteMultipleAsync(request);

        Assert.Equal([false, true, false], first.Outcomes.Select(outcome => outcome.Error is not null));
        Assert.Equal((int)StatusCode.AlreadyExists, first.Outcomes[1].Error.Code);
        Assert.Equal(first.Outcomes[0], again.Outcomes[0]);
        Assert.Single(stopped.Outcomes);
        Assert.Equal(2, visits.Count());
    }

    [Fact]
    public async Task Multiples_OfOneTable_AreAllOrNone()
    {
        var visits = await Visits.FoundAsync(host);
        var create = new CreateMultipleRequest
        {
            Parent = visits.Table,
            Records = { Enumerable.Range(0, 5).Select(at => Creation($"V-{at}").Create) },
            RequestId = "c",
        };
        create.Records[4].Fields["x_number"] = Text("V-0");
        foreach (var record in create.Records)
        {
            record.Table = "";
        }

        var refused = await Refused.ByAsync(visits.Batches.CreateMultipleAsync(create));
        Assert.Equal(("RESOURCE_EXISTS", "4", 0L), (refused.Reason, refused.Facts["operation"], visits.Count()));
        create.Records.RemoveAt(4);
        var made = (await visits.Batches.CreateMultipleAsync(create)).Results;
        var ids = made.Select(result => result.Record.Name.Split('/')[^1]).ToList();
        var updated = (await visits.Batches.UpdateMultipleAsync(new()
        {
            Parent = visits.Table,
            Records = { ids.Select(id => new UpdateOperation { RecordId = id, Fields = { ["x_minutes"] = Whole(7) } }) },
            RequestId = "u",
        })).Results;
        var upserted = (await visits.Batches.UpsertMultipleAsync(new()
        {
            Parent = visits.Table,
            Records = { Upsert("V-0", 7), Upsert("V-9", 8) },
            RequestId = "s",
        })).Results;
        await visits.Batches.DeleteMultipleAsync(new()
        {
            Parent = visits.Table,
            Records = { ids.Select(id => new DeleteOperation { RecordId = id }) },
            RequestId = "d",
        });

        Assert.All(updated, result => Assert.Equal(Whole(7), result.Record.Fields["x_minutes"]));
        Assert.Equal([(false, false), (true, true)], upserted.Select(result => (result.Created, result.Changed)));
        Assert.Equal(1, visits.Count());
    }

    [Fact]
    public async Task UpsertMultiple_WhoseKeysLookLikeReferences_TakesThemAsTheyAre()
    {
        var visits = await Visits.FoundAsync(host);
        var upserted = (await visits.Batches.UpsertMultipleAsync(new()
        {
            Parent = visits.Table,
            Records = { Upsert("V-1", 1), Upsert("$0", 2), Upsert("$9", 3) },
            RequestId = "s",
        })).Results;

        Assert.Equal(["V-1", "$0", "$9"], upserted.Select(result => result.Record.Fields["x_number"].Text));
    }

    [Fact]
    public async Task ExecuteMultiple_WithAReferenceForARecord_IsRefusedAndMakesNone()
    {
        var visits = await Visits.FoundAsync(host);
        var upsert = new UpsertOperation { Table = "x_visit", RecordId = "$a/b", Fields = { ["x_number"] = Text("V-2") } };
        var update = new UpdateOperation { Table = "x_visit", RecordId = "$0", Fields = { ["x_minutes"] = Whole(1) } };

        var outcomes = (await visits.Batches.ExecuteMultipleAsync(new()
        {
            Parent = visits.Town.Tenant,
            Operations = { Creation("V-1"), new Operation { Upsert = upsert }, new Operation { Update = update } },
            ContinueOnError = true,
            RequestId = "m",
        })).Outcomes;

        Assert.Equal(
            [0, (int)StatusCode.InvalidArgument, (int)StatusCode.InvalidArgument], outcomes.Select(outcome => outcome.Error?.Code ?? 0));
        Assert.Equal(1, visits.Count());
    }

    internal static UpsertOperation Upsert(string number, long minutes) => new()
    {
        Key = new() { Values = { ["x_number"] = Text(number) } },
        Fields = { ["x_minutes"] = Whole(minutes) },
    };

    private static Operation Creation(string number) => new()
    {
        Create = new CreateOperation { Table = "x_visit", Fields = { ["x_number"] = Text(number) } },
    };

    private static ExecuteTransactionRequest Request(Visits visits, params IEnumerable<Operation> operations) =>
        new() { Parent = visits.Town.Tenant, Operations = { operations }, RequestId = visits.Town.NextId() };
}
