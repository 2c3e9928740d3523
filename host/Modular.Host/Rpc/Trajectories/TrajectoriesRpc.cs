using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Trajectories.V1;

namespace Modular.Host.Rpc.Trajectories;

/// <summary>modular.trajectories.v1.TrajectoryService over the engine.</summary>
internal sealed class TrajectoriesRpc(TenantDirectory tenants, TrajectoryCommands commands) : V1.TrajectoryService.TrajectoryServiceBase
{
    public override async Task<V1.OpenTrajectoryResponse> OpenTrajectory(V1.OpenTrajectoryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = TrajectoryReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TriggerResult, V1.OpenTrajectoryResponse>(TriggerWire.Opened);
        return answer.Of(await commands.OpenAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.FireTriggerResponse> FireTrigger(V1.FireTriggerRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, command) = TrajectoryReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TriggerResult, V1.FireTriggerResponse>(TriggerWire.Fired);
        return answer.Of(await commands.FireAsync(tenants.Require(tenant), command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.GetTrajectoryResponse> GetTrajectory(V1.GetTrajectoryRequest request, ServerCallContext context)
    {
        var (tenant, id) = Name(request.Name);
        var view = TrajectoryQueries.Get(tenant, id, context.GetPrincipal());
        return Task.FromResult(new V1.GetTrajectoryResponse { Trajectory = TrajectoryWire.Write(view) });
    }

    public override Task<V1.ListTrajectoriesResponse> ListTrajectories(V1.ListTrajectoriesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (tenant, filter) = TrajectoryReads.Read(request, errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = TrajectoryQueries.List(tenants.Require(tenant), filter, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListTrajectoriesResponse
        {
            Trajectories = { found.Items.Select(TrajectoryWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.ListPermittedTriggersResponse> ListPermittedTriggers(
        V1.ListPermittedTriggersRequest request,
        ServerCallContext context)
    {
        var (tenant, id) = Name(request.Name);
        var (offers, regime) = TrajectoryQueries.Offers(tenant, id, context.GetPrincipal());
        return Task.FromResult(new V1.ListPermittedTriggersResponse
        {
            Triggers = { offers.Select(offer => TriggerWire.Write(offer, regime.Rules)) },
        });
    }

    public override Task<V1.ListTrajectoryEventsResponse> ListTrajectoryEvents(
        V1.ListTrajectoryEventsRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Trajectory(request.Name, "name", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var (found, regime) = TrajectoryQueries.Events(tenants.Require(name.Tenant), name.Id, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListTrajectoryEventsResponse
        {
            Events = { found.Items.Select(happened => TrajectoryWire.Write(happened, regime)) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.ListDeadlinesResponse> ListDeadlines(V1.ListDeadlinesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (id, filter) = TrajectoryReads.Read(request, errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(id);
        var found = Deadlines.List(tenant, filter, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListDeadlinesResponse
        {
            Deadlines =
            {
                found.Items.Select(at => TrajectoryWire.Write(
                    at.Deadline,
                    ResourceNames.Trajectory(tenant.Id, at.Trajectory),
                    at.Regime,
                    at.Today)),
            },
            NextPageToken = found.NextToken,
        });
    }

    private (Tenant Tenant, string Id) Name(string name)
    {
        var errors = new FieldErrors();
        var read = Names.Trajectory(name, "name", errors);
        errors.ThrowIfAny();
        return (tenants.Require(read.Tenant), read.Id);
    }
}
