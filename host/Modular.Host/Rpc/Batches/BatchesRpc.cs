using Grpc.Core;
using Modular.Engine.Batches;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Batches.V1;

namespace Modular.Host.Rpc.Batches;

/// <summary>modular.batches.v1.BatchService over the engine. Batches of one table, and imports, are in the parts beside this one.</summary>
internal sealed class BatchesRpc(TenantDirectory tenants, BatchCommands commands, OneByOneCalls oneByOne, MultipleCalls multiples, ImportCalls imports)
    : V1.BatchService.BatchServiceBase
{
    public override async Task<V1.ExecuteTransactionResponse> ExecuteTransaction(
        V1.ExecuteTransactionRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var operations = OperationReads.Read(request.Operations, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<IReadOnlyList<OperationResult>, V1.ExecuteTransactionResponse>(
            results => new() { Results = { OperationWire.Write(results, request.ValidateOnly) } });
        return answer.Of(await commands.TransactAsync(tenants.Require(id), operations, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.ExecuteMultipleResponse> ExecuteMultiple(V1.ExecuteMultipleRequest request, ServerCallContext context) =>
        oneByOne.ExecuteAsync(request, context);

    public override Task<V1.CreateMultipleResponse> CreateMultiple(V1.CreateMultipleRequest request, ServerCallContext context) =>
        multiples.CreateAsync(request, context);

    public override Task<V1.UpdateMultipleResponse> UpdateMultiple(V1.UpdateMultipleRequest request, ServerCallContext context) =>
        multiples.UpdateAsync(request, context);

    public override Task<V1.UpsertMultipleResponse> UpsertMultiple(V1.UpsertMultipleRequest request, ServerCallContext context) =>
        multiples.UpsertAsync(request, context);

    public override Task<V1.DeleteMultipleResponse> DeleteMultiple(V1.DeleteMultipleRequest request, ServerCallContext context) =>
        multiples.DeleteAsync(request, context);

    public override Task<V1.ImportRecordsResponse> ImportRecords(
        IAsyncStreamReader<V1.ImportRecordsRequest> requestStream, ServerCallContext context) => imports.ImportAsync(requestStream, context);

    public override Task<V1.GetImportResponse> GetImport(V1.GetImportRequest request, ServerCallContext context) =>
        Task.FromResult(imports.Get(request, context));
}
