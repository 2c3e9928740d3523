using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Querying;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using Modular.Host.Transport;
using V1 = Modular.Queries.V1;

namespace Modular.Host.Rpc.Queries;

/// <summary>modular.queries.v1.QueryService over the engine.</summary>
internal sealed class QueriesRpc(TenantDirectory tenants, TransportOptions options) : V1.QueryService.QueryServiceBase
{
    // A message that has half of what it may hold is sent: the next record could be large.
    private int Enough => options.LargestResponse / 2;

    public override Task<V1.QueryRecordsResponse> QueryRecords(V1.QueryRecordsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var query = QueryWire.Read(request.Query, errors);
        var page = QueryWire.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var response = new V1.QueryRecordsResponse();
        var found = new FoundRecords(tenant, response.Records, Enough);
        response.NextPageToken = RecordQueries.Query(
            tenants.Require(tenant), query, page, context.GetPrincipal(), found.Add, context.CancellationToken);
        return Task.FromResult(response);
    }

    public override Task<V1.CountRecordsResponse> CountRecords(V1.CountRecordsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var query = QueryWire.Read(request.Query, errors, rowsOnly: true);
        errors.ThrowIfAny();
        return Task.FromResult(new V1.CountRecordsResponse
        {
            Count = RecordQueries.Count(tenants.Require(tenant), query, context.GetPrincipal(), context.CancellationToken),
        });
    }

    public override Task<V1.AggregateRecordsResponse> AggregateRecords(V1.AggregateRecordsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var query = QueryWire.Read(request, errors);
        errors.ThrowIfAny();
        return Task.FromResult(QueryWire.Write(
            AggregateQueries.Compute(tenants.Require(tenant), query, context.GetPrincipal(), context.CancellationToken)));
    }

    public override async Task ExportRecords(
        V1.ExportRecordsRequest request, IServerStreamWriter<V1.ExportRecordsResponse> responseStream, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var query = QueryWire.Read(request.Query, errors);
        errors.ThrowIfAny();
        using var export = RecordQueries.Export(tenants.Require(tenant), query, context.GetPrincipal(), context.CancellationToken);
        await ExportStream.SendAsync(tenant, export, Enough, responseStream);
    }

    public override Task<V1.RunNamedQueryResponse> RunNamedQuery(V1.RunNamedQueryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var parameters = Fields.Read(request.Parameters, "parameters", errors);
        var page = QueryWire.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var response = new V1.RunNamedQueryResponse();
        var found = new FoundRecords(tenant, response.Records, Enough);
        response.NextPageToken = NamedQueries.Run(
            tenants.Require(tenant), request.Query, parameters, page, context.GetPrincipal(), found.Add, context.CancellationToken);
        return Task.FromResult(response);
    }

    public override Task<V1.ExplainQueryResponse> ExplainQuery(V1.ExplainQueryRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var query = QueryWire.Read(request.Query, errors);
        errors.ThrowIfAny();
        var plan = RecordQueries.Explain(tenants.Require(tenant), query, context.GetPrincipal());
        return Task.FromResult(new V1.ExplainQueryResponse { Statement = plan.Text, Parameters = plan.Parameters, Steps = { plan.Steps } });
    }
}
