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

/// <summary>The calls about signals and the meetings that settle them.</summary>
internal sealed class SignalCalls(TenantDirectory tenants, SignalCommands commands)
{
    public async Task<V1.RegisterSignalResponse> RegisterAsync(V1.RegisterSignalRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var (command, trajectory) = SignalWire.New(request.Signal, parent.Tenant, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(parent.Tenant);
        var answer = new Answer<RecordView, V1.RegisterSignalResponse>(view => new() { Signal = SignalWire.Write(view) });
        return answer.Of(
            await commands.RegisterAsync(tenant, parent.Id, command, trajectory, call, answer.Encode, context.CancellationToken));
    }

    public V1.ListSignalsResponse List(V1.ListSignalsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = ProviderQueries.Children(
            tenants.Require(parent.Tenant), TableNames.Signal, parent.Id, request.OpenOnly, page, context.GetPrincipal());
        return new V1.ListSignalsResponse { Signals = { found.Items.Select(SignalWire.Write) }, NextPageToken = found.NextToken };
    }

    public async Task<V1.RecordMeetingResponse> MeetAsync(V1.RecordMeetingRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var command = SignalWire.New(request.Meeting, errors);
        var settled = SignalWire.Settled(request.SettledSignals, parent, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(parent.Tenant);
        var answer = new Answer<RecordView, V1.RecordMeetingResponse>(view => new() { Meeting = SignalWire.Write(view, parent.Id) });
        return answer.Of(await commands.MeetAsync(tenant, parent.Id, command, settled, call, answer.Encode, context.CancellationToken));
    }

    public V1.ListMeetingsResponse ListMeetings(V1.ListMeetingsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Provider(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = ProviderQueries.Children(
            tenants.Require(parent.Tenant), TableNames.Meeting, parent.Id, false, page, context.GetPrincipal());
        return new V1.ListMeetingsResponse
        {
            Meetings = { found.Items.Select(view => SignalWire.Write(view, parent.Id)) },
            NextPageToken = found.NextToken,
        };
    }
}
