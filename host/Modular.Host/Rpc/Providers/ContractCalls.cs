using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Providers;
using Modular.Engine.Records;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>The calls about contracts.</summary>
internal sealed class ContractCalls(TenantDirectory tenants, ContractCommands commands)
{
    public async Task<V1.CreateContractResponse> CreateAsync(V1.CreateContractRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var command = ContractWire.New(request.Contract, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(parent.Tenant);
        var answer = new Answer<RecordView, V1.CreateContractResponse>(
            view => new() { Contract = ContractWire.Write(view) });
        return answer.Of(await commands.CreateAsync(tenant, parent.Id, command, call, answer.Encode, context.CancellationToken));
    }

    public async Task<V1.UpdateContractResponse> UpdateAsync(V1.UpdateContractRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (name, change, etag) = ContractWire.Change(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var answer = new Answer<RecordView, V1.UpdateContractResponse>(
            view => new() { Contract = ContractWire.Write(view) });
        return answer.Of(await ContractCommands.UpdateAsync(
            tenant, name.Provider, name.Id, change, etag, call, answer.Encode, context.CancellationToken));
    }

    public async Task<V1.ActivateContractResponse> ActivateAsync(V1.ActivateContractRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Contract(request.Name, "name", errors);
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var answer = new Answer<RecordView, V1.ActivateContractResponse>(
            view => new() { Contract = ContractWire.Write(view) });
        return answer.Of(await ContractCommands.ActivateAsync(
            tenant, name.Provider, name.Id, etag, call, answer.Encode, context.CancellationToken));
    }

    public async Task<V1.EndContractResponse> EndAsync(V1.EndContractRequest request, ServerCallContext context)
    {
        const int LongestReason = 4000;
        var errors = new FieldErrors();
        var name = Names.Contract(request.Name, "name", errors);
        var reason = Texts.Required(request.Reason, "reason", LongestReason, errors);
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var answer = new Answer<RecordView, V1.EndContractResponse>(
            view => new() { Contract = ContractWire.Write(view) });
        return answer.Of(await ContractCommands.EndAsync(
            tenant, name.Provider, name.Id, reason, etag, call, answer.Encode, context.CancellationToken));
    }

    public V1.ListContractsResponse List(V1.ListContractsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(parent.Tenant);
        var found = ProviderQueries.Children(tenant, TableNames.Contract, parent.Id, false, page, context.GetPrincipal());
        return new V1.ListContractsResponse
        {
            Contracts = { found.Items.Select(view => ContractWire.Write(view)) },
            NextPageToken = found.NextToken,
        };
    }
}
