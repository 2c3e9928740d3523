using System.Runtime.CompilerServices;
using Grpc.Core;
using Modular.Engine.Batches;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Errors;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Batches.V1;

namespace Modular.Host.Rpc.Batches;

/// <summary>Batches whose operations stand on their own.</summary>
internal sealed class OneByOneCalls(TenantDirectory tenants, BatchCommands commands)
{
    public async Task<V1.ExecuteMultipleResponse> ExecuteAsync(V1.ExecuteMultipleRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var operations = OperationReads.Read(request.Operations, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.Require(
            request.RequestId.Length <= BatchLimits.LongestRequestId, "request_id", "TOO_LONG",
            $"Hoogstens {BatchLimits.LongestRequestId} tekens.", $"At most {BatchLimits.LongestRequestId} characters.");
        errors.ThrowIfAny();
        var tenant = tenants.Require(id);
        var response = new V1.ExecuteMultipleResponse();
        var outcomes = OutcomesAsync(tenant, request, operations, call, context.CancellationToken);
        await foreach (var outcome in outcomes)
        {
            response.Outcomes.Add(outcome);
        }

        OperationWire.Fit(response.Outcomes.Select(outcome => outcome.Result));
        return response;
    }

    private async IAsyncEnumerable<V1.OperationOutcome> OutcomesAsync(
        Tenant tenant,
        V1.ExecuteMultipleRequest request,
        IReadOnlyList<BatchOperation> operations,
        Request call,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var index = 0; index < operations.Count; index++)
        {
            var own = call with { RequestId = $"{call.RequestId}#{index}", Fingerprint = Fingerprint.Of(request.Operations[index]) };
            var outcome = await OneAsync(tenant, operations[index], index, own, cancel);
            yield return outcome;
            if (outcome.Error is not null && !request.ContinueOnError)
            {
                yield break;
            }
        }
    }

    private async Task<V1.OperationOutcome> OneAsync(Tenant tenant, BatchOperation operation, int index, Request call, CancellationToken cancel)
    {
        try
        {
            var answer = new Answer<OperationResult, V1.OperationResult>(result => OperationWire.Write(result, call.ValidateOnly));
            return new V1.OperationOutcome { Result = answer.Of(await commands.OneAsync(tenant, operation, index, call, answer.Encode, cancel)) };
        }
        catch (ModularException refusal)
        {
            return new V1.OperationOutcome { Error = WireErrors.StatusOf(refusal) };
        }
    }
}
