using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Groups;
using Modular.Engine.Statements;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Indicators;
using Modular.Host.Rpc.Reporting;
using Modular.Host.Rpc.Statements;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using Modular.Sdk.Statements;
using V1 = Modular.Groups.V1;

namespace Modular.Host.Rpc.Groups;

/// <summary>modular.groups.v1.GroupService over the engine. What is about providers is in the part beside this one.</summary>
internal sealed class GroupsRpc(
    GroupQueries groups,
    GroupIndicators indicators,
    GroupObligations obligations,
    GroupStatements statements,
    GroupProviderCalls providers) : V1.GroupService.GroupServiceBase
{
    private const int LongestName = 63;

    public override async Task<V1.GetGroupResponse> GetGroup(V1.GetGroupRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var group = Names.Group(request.Name, "name", errors);
        errors.ThrowIfAny();
        var members = await groups.GetAsync(group, context.GetPrincipal(), context.CancellationToken);
        return new V1.GetGroupResponse { Group = GroupWire.Write(group, members) };
    }

    public override async Task<V1.ListGroupsResponse> ListGroups(V1.ListGroupsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = await groups.ListAsync(page, context.GetPrincipal(), context.CancellationToken);
        return new V1.ListGroupsResponse
        {
            Groups = { found.Items.Select(each => GroupWire.Write(each.Group, each.Members)) },
            NextPageToken = found.NextToken,
        };
    }

    public override async Task<V1.ListGroupIndicatorsResponse> ListGroupIndicators(
        V1.ListGroupIndicatorsRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var group = Names.Group(request.Parent, "parent", errors);
        var period = Dates.Bounded(request.Period, "period", errors);
        errors.ThrowIfAny();
        var (figures, parts) = await indicators.ListAsync(group, period, context.GetPrincipal(), context.CancellationToken);
        return new V1.ListGroupIndicatorsResponse
        {
            Indicators = { figures.Select(GroupWire.Write) },
            Members = { GroupWire.Members(parts) },
            Complete = GroupWire.IsComplete(parts),
        };
    }

    public override Task<V1.ListGroupIndicatorCasesResponse> ListGroupIndicatorCases(
        V1.ListGroupIndicatorCasesRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var group = Names.Group(request.Parent, "parent", errors);
        var indicator = Texts.Required(request.Indicator, "indicator", LongestName, errors);
        var period = Dates.Bounded(request.Period, "period", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var (found, parts) = indicators.Cases(
            group, indicator, period, request.HasMet ? request.Met : null, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListGroupIndicatorCasesResponse
        {
            Cases = { found.Items.Select(IndicatorWire.Write) },
            NextPageToken = found.NextToken,
            Members = { GroupWire.Members(parts) },
            Complete = GroupWire.IsComplete(parts),
        });
    }

    public override Task<V1.ListGroupProvidersResponse> ListGroupProviders(
        V1.ListGroupProvidersRequest request,
        ServerCallContext context) => providers.ListAsync(request, context);

    public override Task<V1.GetGroupProviderAssessmentResponse> GetGroupProviderAssessment(
        V1.GetGroupProviderAssessmentRequest request,
        ServerCallContext context) => providers.AssessAsync(request, context);

    public override async Task<V1.ListGroupObligationsResponse> ListGroupObligations(
        V1.ListGroupObligationsRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var group = Names.Group(request.Parent, "parent", errors);
        var period = Dates.Bounded(request.Period, "period", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var (found, parts) = await obligations.ListAsync(
            group, period, request.OpenOnly, page, context.GetPrincipal(), context.CancellationToken);
        return new V1.ListGroupObligationsResponse
        {
            Obligations = { found.Items.Select(ReportWire.Write) },
            NextPageToken = found.NextToken,
            Members = { GroupWire.Members(parts) },
            Complete = GroupWire.IsComplete(parts),
        };
    }

    public override Task<V1.ListGroupStatementsResponse> ListGroupStatements(
        V1.ListGroupStatementsRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var group = Names.Group(request.Parent, "parent", errors);
        var filter = new StatementFilter(
            null,
            Texts.Filter(request.Kind, "kind", errors),
            request.Period is null ? null : Dates.Required(request.Period, "period", errors),
            Choices.Optional<Modular.Statements.V1.StatementStatus, StatementStatus>(request.Status, "status", errors));
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var (found, parts) = statements.List(group, filter, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListGroupStatementsResponse
        {
            Statements = { found.Items.Select(StatementWire.Write) },
            NextPageToken = found.NextToken,
            Members = { GroupWire.Members(parts) },
            Complete = GroupWire.IsComplete(parts),
        });
    }
}
