using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Participants;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Participants.V1;

namespace Modular.Host.Rpc.Participants;

/// <summary>modular.participants.v1.ParticipantService over the engine.</summary>
internal sealed class ParticipantsRpc(TenantDirectory tenants, ParticipantCommands commands) : V1.ParticipantService.ParticipantServiceBase
{
    public override async Task<V1.CreateParticipantResponse> CreateParticipant(
        V1.CreateParticipantRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var command = ParticipantWire.New(request.Participant, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(id);
        var answer = new Answer<RecordView, V1.CreateParticipantResponse>(
            view => new() { Participant = ParticipantWire.Write(view) });
        return answer.Of(await commands.CreateAsync(tenant, command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.GetParticipantResponse> GetParticipant(V1.GetParticipantRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Participant(request.Name, "name", errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var view = ParticipantQueries.Get(tenant, name.Id, context.GetPrincipal());
        return Task.FromResult(new V1.GetParticipantResponse { Participant = ParticipantWire.Write(view) });
    }

    public override Task<V1.ListParticipantsResponse> ListParticipants(V1.ListParticipantsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        var number = Texts.Filter(request.ClientNumber, "client_number", errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(id);
        var found = ParticipantQueries.List(tenant, number, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListParticipantsResponse
        {
            Participants = { found.Items.Select(view => ParticipantWire.Write(view)) },
            NextPageToken = found.NextToken,
        });
    }

    public override async Task<V1.UpdateParticipantResponse> UpdateParticipant(
        V1.UpdateParticipantRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (name, change, etag) = ParticipantWire.Change(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var answer = new Answer<RecordView, V1.UpdateParticipantResponse>(
            view => new() { Participant = ParticipantWire.Write(view) });
        return answer.Of(
            await ParticipantCommands.UpdateAsync(tenant, name.Id, change, etag, call, answer.Encode, context.CancellationToken));
    }
}
