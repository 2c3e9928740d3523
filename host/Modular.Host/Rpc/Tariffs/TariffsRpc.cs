using Grpc.Core;
using Modular.Engine.Comparisons;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Engine.Tariffs;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Tariffs.V1;

namespace Modular.Host.Rpc.Tariffs;

/// <summary>modular.tariffs.v1.TariffService over the engine.</summary>
internal sealed class TariffsRpc(TenantDirectory tenants, RateCommands commands, ComparisonQueries comparisons, IndexCalls index)
    : V1.TariffService.TariffServiceBase
{
    public override Task<V1.QuoteResponse> Quote(V1.QuoteRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var sheet = Names.ProductSheet(request.ProductSheet, "product_sheet", errors);
        var date = Dates.Optional(request.AsOf, "as_of", errors);
        var arguments = Fields.Read(request.Arguments, "arguments", errors);
        errors.ThrowIfAny();
        var (quote, regime) = TariffQueries.Quote(
            tenants.Require(sheet.Tenant), sheet.Provider, sheet.Id, date, arguments, context.GetPrincipal());
        return Task.FromResult(TariffWire.Write(quote, regime.Rules));
    }

    public override Task<V1.ProposeSettlementResponse> ProposeSettlement(V1.ProposeSettlementRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Trajectory(request.Name, "name", errors);
        var endedOn = Dates.Required(request.EndedOn, "ended_on", errors);
        errors.ThrowIfAny();
        var (settlement, regime) = TariffQueries.Settle(tenants.Require(name.Tenant), name.Id, endedOn, context.GetPrincipal());
        return Task.FromResult(TariffWire.Write(settlement, regime.Rules));
    }

    public override Task<V1.CompareResponse> Compare(V1.CompareRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var facts = ComparisonReads.Facts(request, errors);
        var regimes = ComparisonReads.Regimes(request.Regimes, errors);
        comparisons.Check(regimes, errors);
        errors.ThrowIfAny();
        return Task.FromResult(ComparisonWire.Write(comparisons.Compare(facts, regimes)));
    }

    public override async Task<V1.SetRateResponse> SetRate(V1.SetRateRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var command = TariffWire.New(request.Rate, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<RecordView, V1.SetRateResponse>(view => new() { Rate = TariffWire.Write(view) });
        return answer.Of(await commands.SetAsync(tenants.Require(id), command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.ListRatesResponse> ListRates(V1.ListRatesRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var code = Texts.Filter(request.Code, "code", errors);
        var date = Dates.Optional(request.AsOf, "as_of", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = TariffQueries.Rates(tenants.Require(id), code, date, page);
        return Task.FromResult(new V1.ListRatesResponse
        {
            Rates = { found.Items.Select(TariffWire.Write) },
            NextPageToken = found.NextToken,
        });
    }

    public override Task<V1.SetIndexFigureResponse> SetIndexFigure(V1.SetIndexFigureRequest request, ServerCallContext context) =>
        index.SetAsync(request, context);

    public override Task<V1.ListIndexFiguresResponse> ListIndexFigures(V1.ListIndexFiguresRequest request, ServerCallContext context) =>
        Task.FromResult(index.Figures(request));

    public override Task<V1.ProposeIndexationResponse> ProposeIndexation(V1.ProposeIndexationRequest request, ServerCallContext context) =>
        Task.FromResult(index.Propose(request));

    public override Task<V1.ApplyIndexationResponse> ApplyIndexation(V1.ApplyIndexationRequest request, ServerCallContext context) =>
        index.ApplyAsync(request, context);

    public override Task<V1.ListIndexationsResponse> ListIndexations(V1.ListIndexationsRequest request, ServerCallContext context) =>
        Task.FromResult(index.Indexations(request));
}
