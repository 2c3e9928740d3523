using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Providers;
using Modular.Engine.Records;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using Modular.Host.Security;
using V1 = Modular.Providers.V1;

namespace Modular.Host.Rpc.Providers;

/// <summary>modular.providers.v1.ProviderService over the engine. What belongs to a provider is in the parts beside this one.</summary>
internal sealed class ProvidersRpc(
    TenantDirectory tenants,
    ProviderCommands commands,
    ContractCalls contracts,
    ProductSheetCalls sheets,
    SignalCalls signals) : V1.ProviderService.ProviderServiceBase
{
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    public override async Task<V1.CreateProviderResponse> CreateProvider(V1.CreateProviderRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var command = ProviderWire.New(request.Provider, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(id);
        var answer = new Answer<RecordView, V1.CreateProviderResponse>(
            view => new() { Provider = ProviderWire.Write(view) });
        return answer.Of(await commands.CreateAsync(tenant, command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.GetProviderResponse> GetProvider(V1.GetProviderRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Provider(request.Name, "name", errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var view = ProviderQueries.Get(tenant, name.Id, context.GetPrincipal());
        return Task.FromResult(new V1.GetProviderResponse { Provider = ProviderWire.Write(view) });
    }

    public override Task<V1.ListProvidersResponse> ListProviders(V1.ListProvidersRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Parent, "parent", errors);
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(id);
        var found = ProviderQueries.List(tenant, page, context.GetPrincipal());
        return Task.FromResult(new V1.ListProvidersResponse
        {
            Providers = { found.Items.Select(view => ProviderWire.Write(view)) },
            NextPageToken = found.NextToken,
        });
    }

    public override async Task<V1.UpdateProviderResponse> UpdateProvider(V1.UpdateProviderRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var (name, change, etag) = ProviderWire.Change(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var tenant = tenants.Require(name.Tenant);
        var answer = new Answer<RecordView, V1.UpdateProviderResponse>(
            view => new() { Provider = ProviderWire.Write(view) });
        return answer.Of(
            await ProviderCommands.UpdateAsync(tenant, name.Id, change, etag, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.AssessProviderResponse> AssessProvider(V1.AssessProviderRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var name = Names.Provider(request.Name, "name", errors);
        errors.Require(
            request.Year is 0 or (>= FirstYear and <= LastYear),
            "year",
            "OUT_OF_RANGE",
            $"Een jaar van {FirstYear} tot {LastYear}.",
            $"A year from {FirstYear} to {LastYear}.");
        errors.ThrowIfAny();
        var year = request.Year == 0 ? (int?)null : request.Year;
        var (assessment, regime) = ProviderQueries.Assess(tenants.Require(name.Tenant), name.Id, year, context.GetPrincipal());
        return Task.FromResult(new V1.AssessProviderResponse
        {
            Missing = { assessment.Missing.Select(missing => Citations.Write(missing, regime.Rules)) },
            Signals = { assessment.Signals.Select(signal => Citations.Write(signal, regime.Rules)) },
            SocialReturn = Amounts.Write(assessment.SocialReturn),
            SocialReturnExplanation = Citations.Write(assessment.SocialReturnExplanation, regime.Rules),
        });
    }

    public override Task<V1.CreateContractResponse> CreateContract(V1.CreateContractRequest request, ServerCallContext context) =>
        contracts.CreateAsync(request, context);

    public override Task<V1.UpdateContractResponse> UpdateContract(V1.UpdateContractRequest request, ServerCallContext context) =>
        contracts.UpdateAsync(request, context);

    public override Task<V1.ActivateContractResponse> ActivateContract(V1.ActivateContractRequest request, ServerCallContext context) =>
        contracts.ActivateAsync(request, context);

    public override Task<V1.EndContractResponse> EndContract(V1.EndContractRequest request, ServerCallContext context) =>
        contracts.EndAsync(request, context);

    public override Task<V1.ListContractsResponse> ListContracts(V1.ListContractsRequest request, ServerCallContext context) =>
        Task.FromResult(contracts.List(request, context));

    public override Task<V1.CreateProductSheetResponse> CreateProductSheet(
        V1.CreateProductSheetRequest request,
        ServerCallContext context) => sheets.CreateAsync(request, context);

    public override Task<V1.ApproveProductSheetResponse> ApproveProductSheet(
        V1.ApproveProductSheetRequest request,
        ServerCallContext context) => sheets.ApproveAsync(request, context);

    public override Task<V1.ListProductSheetsResponse> ListProductSheets(V1.ListProductSheetsRequest request, ServerCallContext context) =>
        Task.FromResult(sheets.List(request, context));

    public override Task<V1.RegisterSignalResponse> RegisterSignal(V1.RegisterSignalRequest request, ServerCallContext context) =>
        signals.RegisterAsync(request, context);

    public override Task<V1.ListSignalsResponse> ListSignals(V1.ListSignalsRequest request, ServerCallContext context) =>
        Task.FromResult(signals.List(request, context));

    public override Task<V1.RecordMeetingResponse> RecordMeeting(V1.RecordMeetingRequest request, ServerCallContext context) =>
        signals.MeetAsync(request, context);

    public override Task<V1.ListMeetingsResponse> ListMeetings(V1.ListMeetingsRequest request, ServerCallContext context) =>
        Task.FromResult(signals.ListMeetings(request, context));
}
