using Google.Protobuf.Collections;
using Modular.Engine.Batches;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Wire;
using Kind = Modular.Batches.V1.Operation.KindOneofCase;
using V1 = Modular.Batches.V1;

namespace Modular.Host.Rpc.Batches;

/// <summary>Operations of any kind as callers write them.</summary>
internal static class OperationReads
{
    /// <summary>All operations; how many there may be and that each is one goes to the request's errors.</summary>
    public static IReadOnlyList<BatchOperation> Read(RepeatedField<V1.Operation> operations, FieldErrors request)
    {
        RequireCount(operations.Count, "operations", BatchLimits.MostOperations, request);
        return request.None ? [.. operations.Index().Select(at => Read(at.Item, $"operations[{at.Index}]", request))] : [];
    }

    public static void RequireCount(int count, string field, int most, FieldErrors errors) => errors.Require(
        count > 0 && count <= most, field, count == 0 ? "REQUIRED" : "TOO_MANY", $"1 tot {most}.", $"1 to {most}.");

    private static BatchOperation Read(V1.Operation operation, string at, FieldErrors request)
    {
        switch (operation.KindCase)
        {
            case Kind.Create:
                return RecordOperations.Create(operation.Create, operation.Create.Table, $"{at}.create", request);
            case Kind.Update:
                return RecordOperations.Update(operation.Update, operation.Update.Table, $"{at}.update", request);
            case Kind.Upsert:
                return RecordOperations.Upsert(operation.Upsert, operation.Upsert.Table, $"{at}.upsert", request);
            case Kind.Delete:
                return RecordOperations.Delete(operation.Delete, operation.Delete.Table, $"{at}.delete", request);
            case Kind.Associate:
                return Associate(operation.Associate, undo: false, $"{at}.associate", request);
            case Kind.Disassociate:
                return Associate(operation.Disassociate, undo: true, $"{at}.disassociate", request);
            case Kind.OpenTrajectory:
                return Open(operation.OpenTrajectory, $"{at}.open_trajectory", request);
            case Kind.FireTrigger:
                return Fire(operation.FireTrigger, $"{at}.fire_trigger", request);
            default:
                request.Add(at, "REQUIRED", "Zeg wat er gebeuren moet.", "Say what is to be done.");
                return new BatchOperation(at, []);
        }
    }

    private static BatchOperation Associate(V1.AssociateOperation associate, bool undo, string at, FieldErrors request)
    {
        var errors = new FieldErrors();
        Texts.Required(associate.Relationship, $"{at}.relationship", 63, request);
        var from = RecordOperations.RequiredId(associate.RecordId, $"{at}.record_id", request);
        var to = RecordOperations.RequiredId(associate.RelatedId, $"{at}.related_id", request);
        return new BatchOperation(at, errors) { Record = new AssociateRecords(associate.Relationship, null, from, null, to, undo, errors) };
    }

    private static BatchOperation Open(V1.OpenTrajectoryOperation open, string at, FieldErrors request)
    {
        var errors = new FieldErrors();
        return new BatchOperation(at, errors)
        {
            Open = new OpenTrajectory(
                RecordOperations.RequiredId(open.Participant, $"{at}.participant", request), "",
                RecordOperations.RequiredId(open.ProductSheet, $"{at}.product_sheet", request),
                Fields.Read(open.Arguments, "arguments", errors)),
        };
    }

    private static BatchOperation Fire(V1.FireTriggerOperation fire, string at, FieldErrors request)
    {
        var errors = new FieldErrors();
        return new BatchOperation(at, errors)
        {
            Fire = new FireTrigger(
                RecordOperations.RequiredId(fire.Trajectory, $"{at}.trajectory", request),
                Texts.Required(fire.Trigger, $"{at}.trigger", 63, request), Fields.Read(fire.Arguments, "arguments", errors),
                Etags.Read(fire.Etag, "etag", errors)),
        };
    }
}
