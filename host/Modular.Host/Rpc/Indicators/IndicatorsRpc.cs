using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Indicators;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Indicators.V1;

namespace Modular.Host.Rpc.Indicators;

/// <summary>modular.indicators.v1.IndicatorService over the engine.</summary>
internal sealed class IndicatorsRpc(TenantDirectory tenants) : V1.IndicatorService.IndicatorServiceBase
{
    private const int LongestName = 63;

    public override Task<V1.ListIndicatorsResponse> ListIndicators(V1.ListIndicatorsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var filter = Filter(tenant, request.Period, request.Provider, errors);
        errors.ThrowIfAny();
        var found = IndicatorQueries.List(tenants.Require(tenant), filter, context.GetPrincipal());
        return Task.FromResult(new V1.ListIndicatorsResponse { Indicators = { found.Select(IndicatorWire.Write) } });
    }

    public override Task<V1.ListIndicatorCasesResponse> ListIndicatorCases(V1.ListIndicatorCasesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var tenant = Names.Tenant(request.Parent, "parent", errors);
        var indicator = Texts.Required(request.Indicator, "indicator", LongestName, errors);
        var filter = Filter(tenant, request.Period, request.Provider, errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = IndicatorQueries.Cases(
            tenants.Require(tenant), indicator, filter, request.HasMet ? request.Met : null, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListIndicatorCasesResponse
        {
            Cases = { found.Items.Select(IndicatorWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    private static IndicatorFilter Filter(string tenant, Common.V1.DatePeriod period, string provider, FieldErrors errors)
    {
        var name = provider.Length == 0 ? null : Names.Provider(provider, "provider", errors);
        Names.RequireTenant(tenant, name?.Tenant ?? "", "provider", errors);
        return new IndicatorFilter(Dates.Bounded(period, "period", errors), name?.Id);
    }
}
