using Modular.Engine.Batches;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Host.Rpc.Records;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Batches.V1;

namespace Modular.Host.Rpc.Batches;

/// <summary>
/// Operations on records as callers write them. What makes one no operation at all goes to the request's errors; what is wrong with its
/// values is told when its turn comes, together with what its table has against them.
/// </summary>
internal static class RecordOperations
{
    public static BatchOperation Create(V1.CreateOperation create, string table, string at, FieldErrors request)
    {
        var errors = new FieldErrors();
        RequireTable(table, at, request);
        var id = Names.Id(create.RecordId, $"{at}.record_id", request);
        return new BatchOperation(at, errors) { Record = new CreateRecord(table, id, RecordReads.Values(create.Fields, "fields", errors)) };
    }

    public static BatchOperation Update(V1.UpdateOperation update, string table, string at, FieldErrors request)
    {
        var errors = new FieldErrors();
        RequireTable(table, at, request);
        return new BatchOperation(at, errors)
        {
            Record = new UpdateRecord(
                table, RequiredId(update.RecordId, $"{at}.record_id", request),
                RecordReads.Masked(update.Fields, update.UpdateMask, "fields", errors),
                RecordReads.OfExisting(update.Condition, "condition", errors))
            {
                Period = Periods.Read(update.Period, "period", errors),
            },
        };
    }

    public static BatchOperation Upsert(V1.UpsertOperation upsert, string table, string at, FieldErrors request)
    {
        var errors = new FieldErrors();
        RequireTable(table, at, request);
        var key = RecordReads.Key(upsert.Key, "key", errors);
        request.Require(
            key is null || upsert.RecordId.Length == 0, $"{at}.record_id", "NOT_WITH_KEY",
            "Het record wordt al met een sleutel aangewezen.", "The record is addressed by a key already.");
        return new BatchOperation(at, errors)
        {
            Record = new UpsertRecord(
                table, key is null ? RequiredId(upsert.RecordId, $"{at}.record_id", request) : null, key,
                RecordReads.Values(upsert.Fields, "fields", errors), RecordReads.Condition(upsert.Condition, "condition", errors)),
        };
    }

    public static BatchOperation Delete(V1.DeleteOperation delete, string table, string at, FieldErrors request)
    {
        var errors = new FieldErrors();
        RequireTable(table, at, request);
        var id = RequiredId(delete.RecordId, $"{at}.record_id", request);
        return new BatchOperation(at, errors)
        {
            Record = new DeleteRecord(table, id, RecordReads.OfExisting(delete.Condition, "condition", errors), errors),
        };
    }

    /// <summary>An identifier, or a reference to an earlier result.</summary>
    public static string RequiredId(string id, string field, FieldErrors errors)
    {
        errors.Require(id.Length > 0, field, "REQUIRED", "Noem het record.", "Name the record.");
        return id.StartsWith('$') ? id : Names.Id(id, field, errors) ?? "";
    }

    private static void RequireTable(string table, string at, FieldErrors errors) =>
        errors.Require(table.Length > 0, $"{at}.table", "REQUIRED", "Noem de tabel.", "Name the table.");
}
