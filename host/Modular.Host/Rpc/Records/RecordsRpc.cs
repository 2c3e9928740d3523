using Google.Protobuf;
using Grpc.Core;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Errors;
using Modular.Engine.Pipeline;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Records.V1;

namespace Modular.Host.Rpc.Records;

/// <summary>modular.records.v1.RecordService over the engine.</summary>
internal sealed class RecordsRpc(TenantDirectory tenants, RecordCommands commands, EffectiveDatedCalls dated) : V1.RecordService.RecordServiceBase
{
    public override Task<V1.CreateRecordResponse> CreateRecord(V1.CreateRecordRequest request, ServerCallContext context) => WriteAsync(
        request, request.RequestId, request.ValidateOnly, RecordRequests.Read,
        result => new V1.CreateRecordResponse { Result = RecordWire.Write(result, request.ValidateOnly) }, context);

    public override Task<V1.UpdateRecordResponse> UpdateRecord(V1.UpdateRecordRequest request, ServerCallContext context) => WriteAsync(
        request, request.RequestId, request.ValidateOnly, RecordRequests.Read,
        result => new V1.UpdateRecordResponse { Result = RecordWire.Write(result, request.ValidateOnly) }, context);

    public override Task<V1.UpsertRecordResponse> UpsertRecord(V1.UpsertRecordRequest request, ServerCallContext context) => WriteAsync(
        request, request.RequestId, request.ValidateOnly, RecordRequests.Read,
        result => new V1.UpsertRecordResponse { Result = RecordWire.Write(result, request.ValidateOnly) }, context);

    public override Task<V1.DeleteRecordResponse> DeleteRecord(V1.DeleteRecordRequest request, ServerCallContext context) => WriteAsync(
        request, request.RequestId, request.ValidateOnly, RecordRequests.Read,
        result => new V1.DeleteRecordResponse { Result = RecordWire.Write(result, request.ValidateOnly) }, context);

    public override Task<V1.AssociateResponse> Associate(V1.AssociateRequest request, ServerCallContext context) => WriteAsync(
        request, request.RequestId, request.ValidateOnly, RecordRequests.Read,
        result => new V1.AssociateResponse { Changed = result.Changed }, context);

    public override Task<V1.DisassociateResponse> Disassociate(V1.DisassociateRequest request, ServerCallContext context) => WriteAsync(
        request, request.RequestId, request.ValidateOnly, RecordRequests.Read,
        result => new V1.DisassociateResponse { Changed = result.Changed }, context);

    public override Task<V1.GetRecordResponse> GetRecord(V1.GetRecordRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var key = RecordReads.Key(request.Key, "key", errors);
        var name = RecordRequests.Addressed(request.Name, "name", key, errors);
        var knownAt = Instants.Optional(request.KnownAt, "known_at", errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        IReadOnlyList<string> columns = request.ReadMask is { } mask ? mask.Paths : [];
        var row = knownAt is { } moment ? DatedQueries.Known(tenant, name.Table, name.Id, key, columns, moment, context.GetPrincipal())
            : key is null ? RecordQueries.Get(tenant, name.Table, name.Id, columns, context.GetPrincipal())
            : RecordQueries.Get(tenant, name.Table, key, columns, context.GetPrincipal());
        var known = request.IfEtagNot.Length > 0 && request.IfEtagNot == Etags.Write(row.Version);
        return Task.FromResult(known
            ? new V1.GetRecordResponse { NotModified = true }
            : new V1.GetRecordResponse { Record = RecordWire.Write(row) });
    }

    public override Task<V1.LookUpRecordResponse> LookUpRecord(V1.LookUpRecordRequest request, ServerCallContext context) =>
        Task.FromResult(dated.LookUp(request, context));

    public override Task<V1.ExplainRecordResponse> ExplainRecord(V1.ExplainRecordRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Record(request.Name, "name", errors);
        errors.ThrowIfAny();
        return Task.FromResult(ExplanationWire.Write(RecordExplanations.Of(tenants.Require(name.Tenant), name.Table, name.Id, context.GetPrincipal())));
    }

    private async Task<TResponse> WriteAsync<TRequest, TResponse>(
        TRequest request,
        string requestId,
        bool validateOnly,
        Func<TRequest, FieldErrors, (string Tenant, RecordOperation Operation)> read,
        Func<RecordResult, TResponse> write,
        ServerCallContext context)
        where TRequest : class, IMessage<TRequest>, IDeepCloneable<TRequest>
        where TResponse : class, IMessage<TResponse>, new()
    {
        var errors = new FieldErrors();
        var (id, operation) = read(request, errors);
        var call = context.Command(request, requestId, validateOnly, errors);
        var tenant = RecordTenants.Require(tenants, id, errors);
        var answer = new Answer<RecordResult, TResponse>(write);
        return answer.Of(await commands.WriteAsync(tenant, operation, call, answer.Encode, context.CancellationToken));
    }
}
