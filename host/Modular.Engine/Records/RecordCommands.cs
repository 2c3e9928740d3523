using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Records;

/// <summary>The plans that simple rows share: make one, change one.</summary>
internal sealed class RecordCommands(IdSource ids)
{
    public Plan<RecordView> Insert(Tenant tenant, string table, FieldValues values)
    {
        var preview = new RecordView(tenant.Id, "", 0, tenant.Now, values);
        return new Plan<RecordView>(preview, tx => RecordView.Of(tenant.Id, tx.Insert(table, ids.Next(tx.Now), values.ToRow())));
    }

    /// <summary>Changes a row that was read; names in <paramref name="cleared"/> are emptied.</summary>
    public static Plan<RecordView> Update(Tenant tenant, string table, Row row, FieldValues changes, params IReadOnlyList<string> cleared)
    {
        var values = cleared.Aggregate(changes.ToRow(), (all, name) => all.With(name, null));
        var preview = new RecordView(tenant.Id, row.Id, row.Version, row.CreatedAt, row.ToFields().With(changes));
        return new Plan<RecordView>(preview, tx => RecordView.Of(tenant.Id, tx.Update(table, row.Id, values, row.Version)));
    }

    /// <summary>The row, at the version that the caller insists on.</summary>
    public static Row Require(ReadSnapshot store, string table, string id, string name, long? etag)
    {
        var row = store.Find(table, id) ?? throw ModularException.NotFound(name);
        return etag is null || etag == row.Version ? row : throw ModularException.EtagMismatch(name);
    }
}
