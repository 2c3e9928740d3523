using Grpc.Core;
using Modular.Engine.Entries;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Entries.V1;

namespace Modular.Host.Rpc.Entries;

/// <summary>modular.entries.v1.EntryService over the engine.</summary>
internal sealed class EntriesRpc(TenantDirectory tenants, EntryCommands commands) : V1.EntryService.EntryServiceBase
{
    public override async Task<V1.RecordEntryResponse> RecordEntry(V1.RecordEntryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, provider) = EntryWire.Parent(request.Parent, errors);
        var command = EntryWire.New(request, provider, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<EntryResult, V1.RecordEntryResponse>(EntryWire.Recorded);
        return answer.Of(await commands.RecordAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.GetEntryResponse> GetEntry(V1.GetEntryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Entry(request.Name, "name", errors);
        errors.ThrowIfAny();
        return Task.FromResult(EntryWire.Found(EntryQueries.Get(tenants.Require(name.Tenant), name.Id, context.GetPrincipal())));
    }

    public override Task<V1.ListEntriesResponse> ListEntries(V1.ListEntriesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, provider) = EntryWire.Parent(request.Parent, errors);
        var kind = Texts.Filter(request.Kind, "kind", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = EntryQueries.List(tenants.Require(tenant), provider, kind, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListEntriesResponse
        {
            Entries = { found.Items.Select(EntryWire.Write) },
            NextPageToken = found.NextToken,
        });
    }
}
