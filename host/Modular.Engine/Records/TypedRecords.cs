using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Tenants;

namespace Modular.Engine.Records;

/// <summary>Calls of a table's own service: they say who may do it and what it is called, and the record is written as any other.</summary>
internal sealed class TypedRecords(IdSource ids)
{
    private readonly RecordWrites writes = new(ids);

    /// <summary>Carries out a call of a table's own service.</summary>
    public static Task<Reply<RecordView>> RunAsync(
        Tenant tenant, Request request, Func<WriteScope, RecordView> carryOut, Func<RecordView, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant,
            request,
            tx =>
            {
                tenant.RequireRegime();
                return carryOut(new WriteScope(tenant, tx, request.Principal));
            },
            encode,
            cancel);

    /// <summary>Makes a row; one that is only tried has no name yet.</summary>
    public RecordView Create(WriteScope scope, Request request, RecordForm form, RecordChange change)
    {
        var table = scope.Model.Require(form.Table);
        var view = View(scope, form, writes.Insert(scope, table, null, change.Given(form)));
        return request.ValidateOnly ? view with { Id = "", Version = 0 } : view;
    }

    /// <summary>Changes a row; one that is only tried keeps its version.</summary>
    public static RecordView Change(WriteScope scope, Request request, RecordForm form, Row row, RecordChange change) =>
        Changed(scope, request, form, row, RecordWrites.Change(scope, scope.Model.Require(form.Table), row, change.Given(form)));

    /// <summary>Sets columns that no caller sets by itself.</summary>
    public static RecordView Set(WriteScope scope, Request request, RecordForm form, Row row, RowValues values) =>
        Changed(scope, request, form, row, scope.Tx.Update(form.Table, row.Id, values, row.Version));

    /// <summary>The row, at the version that the caller insists on.</summary>
    public static Row Require(IRows store, string table, string id, string name, long? etag)
    {
        var row = store.Find(table, id) ?? throw ModularException.NotFound(name);
        return etag is null || etag == row.Version ? row : throw ModularException.EtagMismatch(name);
    }

    public static RecordView View(WriteScope scope, RecordForm form, Row row) =>
        RecordView.Of(scope.Tenant.Id, scope.Model.Require(form.Table), row, scope.Principal);

    private static RecordView Changed(WriteScope scope, Request request, RecordForm form, Row before, Row after) =>
        View(scope, form, request.ValidateOnly ? after with { Version = before.Version } : after);
}
