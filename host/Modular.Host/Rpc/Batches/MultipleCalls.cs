using Google.Protobuf;
using Grpc.Core;
using Modular.Engine.Batches;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Batches.V1;
using WriteResult = Modular.Records.V1.WriteResult;

namespace Modular.Host.Rpc.Batches;

/// <summary>Batches of one kind of write to one table: all or none.</summary>
internal sealed class MultipleCalls(TenantDirectory tenants, BatchCommands commands)
{
    public Task<V1.CreateMultipleResponse> CreateAsync(V1.CreateMultipleRequest request, ServerCallContext context) => RunAsync(
        request, request.Parent, request.RequestId, request.ValidateOnly, request.Records,
        record => record.Table, RecordOperations.Create, results => new V1.CreateMultipleResponse { Results = { results } }, context);

    public Task<V1.UpdateMultipleResponse> UpdateAsync(V1.UpdateMultipleRequest request, ServerCallContext context) => RunAsync(
        request, request.Parent, request.RequestId, request.ValidateOnly, request.Records,
        record => record.Table, RecordOperations.Update, results => new V1.UpdateMultipleResponse { Results = { results } }, context);

    public Task<V1.UpsertMultipleResponse> UpsertAsync(V1.UpsertMultipleRequest request, ServerCallContext context) => RunAsync(
        request, request.Parent, request.RequestId, request.ValidateOnly, request.Records,
        record => record.Table, RecordOperations.Upsert, results => new V1.UpsertMultipleResponse { Results = { results } }, context);

    public Task<V1.DeleteMultipleResponse> DeleteAsync(V1.DeleteMultipleRequest request, ServerCallContext context) => RunAsync(
        request, request.Parent, request.RequestId, request.ValidateOnly, request.Records,
        record => record.Table, RecordOperations.Delete, results => new V1.DeleteMultipleResponse { Results = { results } }, context);

    /// <summary>The records of a request as operations, each of the table that the request names.</summary>
    internal static IReadOnlyList<BatchOperation> Operations<TRecord>(
        IReadOnlyList<TRecord> records,
        int most,
        string table,
        Func<TRecord, string> tableOf,
        Func<TRecord, string, string, FieldErrors, BatchOperation> read,
        FieldErrors errors)
    {
        OperationReads.RequireCount(records.Count, "records", most, errors);
        if (records.Count > most || table.Length == 0)
        {
            return [];
        }

        var operations = new List<BatchOperation>(records.Count);
        foreach (var (index, record) in records.Index())
        {
            errors.Require(
                tableOf(record).Length == 0 || tableOf(record) == table, $"records[{index}].table", "OTHER_TABLE",
                "De tabel staat in parent.", "The table is in parent.");
            operations.Add(read(record, table, $"records[{index}]", errors));
        }

        return operations;
    }

    private async Task<TResponse> RunAsync<TRequest, TRecord, TResponse>(
        TRequest request,
        string parent,
        string requestId,
        bool validateOnly,
        IReadOnlyList<TRecord> records,
        Func<TRecord, string> tableOf,
        Func<TRecord, string, string, FieldErrors, BatchOperation> read,
        Func<IEnumerable<WriteResult>, TResponse> write,
        ServerCallContext context)
        where TRequest : class, IMessage<TRequest>, IDeepCloneable<TRequest>
        where TResponse : class, IMessage<TResponse>, new()
    {
        var errors = new FieldErrors();
        var (id, table) = Names.Table(parent, "parent", errors);
        var operations = Operations(records, BatchLimits.MostOperations, table, tableOf, read, errors);
        var call = context.Command(request, requestId, validateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<IReadOnlyList<OperationResult>, TResponse>(
            results => write(OperationWire.Write(results, validateOnly).Select(result => result.Result)));
        return answer.Of(await commands.TransactAsync(tenants.Require(id), operations, call, answer.Encode, context.CancellationToken));
    }
}
