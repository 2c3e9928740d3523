using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Groups;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Groups.V1;

namespace Modular.Host.Rpc.Groups;

/// <summary>The part of the group service that is about providers.</summary>
internal sealed class GroupProviderCalls(GroupProviders providers, GroupAssessments assessments)
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    public async Task<V1.ListGroupProvidersResponse> ListAsync(V1.ListGroupProvidersRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var group = Names.Group(request.Parent, "parent", errors);
        Year(request.Year, mayBeLeftOut: false, errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var (found, parts) = await providers.ListAsync(group, request.Year, page, context.GetPrincipal(), context.CancellationToken);
        return new V1.ListGroupProvidersResponse
        {
            Providers = { found.Items.Select(GroupWire.Write) },
            NextPageToken = found.NextToken,
            Members = { GroupWire.Members(parts) },
            Complete = GroupWire.IsComplete(parts),
        };
    }

    public async Task<V1.GetGroupProviderAssessmentResponse> AssessAsync(
        V1.GetGroupProviderAssessmentRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (group, number) = Names.GroupProvider(request.Name, "name", errors);
        Year(request.Year, mayBeLeftOut: true, errors);
        errors.ThrowIfAny();
        var (assessment, parts) = await assessments.GetAsync(
            group, number, request.Year == 0 ? null : request.Year, context.GetPrincipal(), context.CancellationToken);
        return new V1.GetGroupProviderAssessmentResponse
        {
            Assessment = GroupWire.Write(group, assessment),
            Members = { GroupWire.Members(parts) },
            Complete = GroupWire.IsComplete(parts),
        };
    }

    private static void Year(int year, bool mayBeLeftOut, FieldErrors errors) => errors.Require(
        year is >= FirstYear and <= LastYear || (mayBeLeftOut && year == 0),
        "year",
        "OUT_OF_RANGE",
        $"Een jaar van {FirstYear} tot {LastYear}.",
        $"A year from {FirstYear} to {LastYear}.");
}
