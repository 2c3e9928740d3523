using Modular.Engine.Commands;
using Modular.Engine.Identifiers;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;

namespace Modular.Engine.Batches;

/// <summary>Carries out many writes at once.</summary>
public sealed class BatchCommands(IdSource ids, TrajectoryCommands trajectories)
{
    private readonly BatchWrites writes = new(ids, trajectories);

    /// <summary>All operations in order, or none.</summary>
    public Task<Reply<IReadOnlyList<OperationResult>>> TransactAsync(
        Tenant tenant,
        IReadOnlyList<BatchOperation> operations,
        Request request,
        Func<IReadOnlyList<OperationResult>, byte[]> encode,
        CancellationToken cancel) =>
        CommandRunner.CarryOutAsync<IReadOnlyList<OperationResult>>(
            tenant,
            request,
            tx =>
            {
                var results = new List<OperationResult>(operations.Count);
                var earlier = new List<string>(operations.Count);
                var scope = new WriteScope(tenant, tx, request.Principal) { Earlier = earlier };
                foreach (var operation in operations)
                {
                    var result = writes.CarryOut(scope, operation, results.Count);
                    results.Add(result);
                    earlier.Add(result.Id);
                }

                return results;
            },
            encode,
            cancel);

    /// <summary>One operation of a batch whose operations stand on their own.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="index">Its place in the batch.</param>
    /// <param name="request">The call, with a request id of its own.</param>
    /// <param name="encode">The bytes of the answer that a repeated call will get.</param>
    /// <param name="cancel">Given up before the write has begun.</param>
    public Task<Reply<OperationResult>> OneAsync(
        Tenant tenant, BatchOperation operation, int index, Request request, Func<OperationResult, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.CarryOutAsync(
            tenant, request, tx => writes.CarryOut(new WriteScope(tenant, tx, request.Principal), operation, index), encode, cancel);
}
