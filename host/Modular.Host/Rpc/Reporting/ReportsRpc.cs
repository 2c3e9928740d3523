using Grpc.Core;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Reporting;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using Modular.Sdk.Values;
using V1 = Modular.Reporting.V1;

namespace Modular.Host.Rpc.Reporting;

/// <summary>modular.reporting.v1.ReportingService over the engine.</summary>
internal sealed class ReportsRpc(TenantDirectory tenants, ReportCommands commands) : V1.ReportingService.ReportingServiceBase
{
    private const int LongestKind = 63;

    public override Task<V1.ListObligationsResponse> ListObligations(V1.ListObligationsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var period = Dates.Bounded(request.Period, "period", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        var found = Obligations(request, period, page, context, errors);
        return Task.FromResult(new V1.ListObligationsResponse
        {
            Obligations = { found.Items.Select(ReportWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    public override async Task<V1.SubmitReportResponse> SubmitReport(V1.SubmitReportRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Trajectory(request.Name, "name", errors);
        var kind = Texts.Required(request.Kind, "kind", LongestKind, errors);
        var content = Fields.Read(request.Content, "content", errors);
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TriggerResult, V1.SubmitReportResponse>(result => ReportWire.Submitted(result, kind));
        return answer.Of(await commands.SubmitAsync(
            tenants.Require(name.Tenant), name.Id, kind, content, etag, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.ListReportsResponse> ListReports(V1.ListReportsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var parent = Names.Trajectory(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = ReportingQueries.Reports(tenants.Require(parent.Tenant), parent.Id, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListReportsResponse
        {
            Reports = { found.Items.Select(ReportWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    private PageOf<ObligationView> Obligations(
        V1.ListObligationsRequest request,
        DatePeriod period,
        Page page,
        ServerCallContext context,
        FieldErrors errors)
    {
        var principal = context.GetPrincipal();
        if (Names.IsIn(request.Parent, "trajectories"))
        {
            var trajectory = Names.Trajectory(request.Parent, "parent", errors);
            errors.ThrowIfAny();
            return ReportingQueries.OfTrajectory(
                tenants.Require(trajectory.Tenant), trajectory.Id, period, request.OpenOnly, page, principal);
        }

        if (Names.IsIn(request.Parent, "providers"))
        {
            var provider = Names.Provider(request.Parent, "parent", errors);
            errors.ThrowIfAny();
            return ReportingQueries.OfProvider(tenants.Require(provider.Tenant), provider.Id, period, request.OpenOnly, page, principal);
        }

        var tenant = Names.Tenant(request.Parent, "parent", errors);
        errors.ThrowIfAny();
        return ReportingQueries.OfTenant(tenants.Require(tenant), period, request.OpenOnly, page, principal);
    }
}
