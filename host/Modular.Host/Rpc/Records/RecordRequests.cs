using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Records.V1;

namespace Modular.Host.Rpc.Records;

/// <summary>Requests of one write each, as what is to be done and in which tenant.</summary>
internal static class RecordRequests
{
    private const string Path = "record.fields";

    public static (string Tenant, RecordOperation Operation) Read(V1.CreateRecordRequest request, FieldErrors errors)
    {
        var (tenant, table) = Names.Table(request.Parent, "parent", errors);
        var id = Names.Id(request.RecordId, "record_id", errors);
        return (tenant, new CreateRecord(table, id, RecordReads.Values(Required(request.Record, errors).Fields, Path, errors)));
    }

    public static (string Tenant, RecordOperation Operation) Read(V1.UpdateRecordRequest request, FieldErrors errors)
    {
        var record = Required(request.Record, errors);
        var name = Names.Record(record.Name, "record.name", errors);
        errors.Require(
            request.UpdateMask?.Paths.Count > 0, "update_mask", "REQUIRED", "Noem de kolommen die wijzigen.", "Name the columns that change.");
        return (name.Tenant, new UpdateRecord(
            name.Table, name.Id, RecordReads.Masked(record.Fields, request.UpdateMask, Path, errors),
            RecordReads.OfExisting(request.Condition, "condition", errors))
        {
            Period = Periods.Read(request.Period, "period", errors),
        });
    }

    public static (string Tenant, RecordOperation Operation) Read(V1.UpsertRecordRequest request, FieldErrors errors)
    {
        var record = Required(request.Record, errors);
        var key = RecordReads.Key(request.Key, "key", errors);
        var name = Addressed(record.Name, "record.name", key, errors);
        return (name.Tenant, new UpsertRecord(
            name.Table, key is null ? name.Id : null, key, RecordReads.Values(record.Fields, Path, errors),
            RecordReads.Condition(request.Condition, "condition", errors)));
    }

    public static (string Tenant, RecordOperation Operation) Read(V1.DeleteRecordRequest request, FieldErrors errors)
    {
        var name = Names.Record(request.Name, "name", errors);
        return (name.Tenant, new DeleteRecord(name.Table, name.Id, RecordReads.OfExisting(request.Condition, "condition", errors), errors));
    }

    public static (string Tenant, RecordOperation Operation) Read(V1.AssociateRequest request, FieldErrors errors) =>
        Association(request.Name, request.Relationship, request.Related, undo: false, errors);

    public static (string Tenant, RecordOperation Operation) Read(V1.DisassociateRequest request, FieldErrors errors) =>
        Association(request.Name, request.Relationship, request.Related, undo: true, errors);

    /// <summary>The name of a record, or with a key that of its table.</summary>
    public static RecordName Addressed(string name, string field, GivenValues? key, FieldErrors errors)
    {
        if (key is null)
        {
            return Names.Record(name, field, errors);
        }

        var (tenant, table) = Names.Table(name, field, errors);
        return new RecordName(tenant, table, "");
    }

    private static (string Tenant, RecordOperation Operation) Association(
        string name, string relationship, string related, bool undo, FieldErrors errors)
    {
        var from = Names.Record(name, "name", errors);
        var to = Names.Record(related, "related", errors);
        Names.RequireTenant(from.Tenant, to.Tenant, "related", errors);
        Texts.Required(relationship, "relationship", 63, errors);
        return (from.Tenant, new AssociateRecords(relationship, from.Table, from.Id, to.Table, to.Id, undo, errors));
    }

    private static V1.Record Required(V1.Record? record, FieldErrors errors)
    {
        errors.Require(record is not null, "record", "REQUIRED", "Het record ontbreekt.", "The record is missing.");
        return record ?? new V1.Record();
    }
}
