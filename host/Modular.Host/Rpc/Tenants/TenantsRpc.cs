using Grpc.Core;
using Modular.Engine.Errors;
using Modular.Engine.Groups;
using Modular.Engine.Seeding;
using Modular.Engine.Tenants;
using Modular.Host.Rpc.Calls;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Tenants.V1;

namespace Modular.Host.Rpc.Tenants;

/// <summary>modular.tenants.v1.TenantService over the engine.</summary>
internal sealed class TenantsRpc(TenantDirectory tenants, TenantCommands commands, GroupCommands groups, SeedCommands seeds)
    : V1.TenantService.TenantServiceBase
{
    public override async Task<V1.CreateTenantResponse> CreateTenant(V1.CreateTenantRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var command = TenantReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TenantView, V1.CreateTenantResponse>(view => new() { Tenant = TenantWire.Write(view) });
        return answer.Of(await commands.CreateAsync(command, call, answer.Encode, context.CancellationToken));
    }

    public override Task<V1.GetTenantResponse> GetTenant(V1.GetTenantRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Name, "name", errors);
        errors.ThrowIfAny();
        return Task.FromResult(new V1.GetTenantResponse { Tenant = TenantWire.Write(TenantView.Of(tenants.Require(id))) });
    }

    public override Task<V1.ListTenantsResponse> ListTenants(V1.ListTenantsRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var page = CallRequests.Page(request.PageSize, request.PageToken, errors);
        errors.ThrowIfAny();
        var found = TenantQueries.List(tenants, page);
        return Task.FromResult(new V1.ListTenantsResponse
        {
            Tenants = { found.Items.Select(tenant => TenantWire.Write(tenant.Id, tenant.View)) },
            NextPageToken = found.NextToken,
        });
    }

    public override async Task<V1.UpdateTenantSettingsResponse> UpdateTenantSettings(
        V1.UpdateTenantSettingsRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Name, "name", errors);
        var settings = TenantReads.Settings(request.Settings, errors);
        errors.Require(settings.Count > 0, "settings", "REQUIRED", "Geef ten minste een instelling.", "Give at least one setting.");
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TenantView, V1.UpdateTenantSettingsResponse>(view => new() { Tenant = TenantWire.Write(view) });
        return answer.Of(await TenantCommands.UpdateSettingsAsync(
            tenants.Require(id), settings, etag, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.UpdateTenantBillingResponse> UpdateTenantBilling(
        V1.UpdateTenantBillingRequest request,
        ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Name, "name", errors);
        var billing = TenantReads.Billing(request.Billing, errors);
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TenantView, V1.UpdateTenantBillingResponse>(view => new() { Tenant = TenantWire.Write(view) });
        return answer.Of(await TenantCommands.UpdateBillingAsync(
            tenants.Require(id), billing, etag, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.SetTenantGroupResponse> SetTenantGroup(V1.SetTenantGroupRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Name, "name", errors);
        var group = request.Group.Length == 0 ? null : Names.Group(request.Group, "group", errors);
        errors.Require(
            group is null or "" || TenantId.IsValid(group),
            "group",
            "INVALID_GROUP_ID",
            "3 tot 40 kleine letters, cijfers en streepjes, beginnend met een letter.",
            "3 to 40 lower case letters, digits and dashes, starting with a letter.");
        var etag = Etags.Read(request.Etag, "etag", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TenantView, V1.SetTenantGroupResponse>(view => new() { Tenant = TenantWire.Write(view) });
        return answer.Of(await groups.SetAsync(tenants.Require(id), group, etag, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.AdvanceClockResponse> AdvanceClock(V1.AdvanceClockRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Name, "name", errors);
        var target = TenantReads.Read(request, errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<TenantView, V1.AdvanceClockResponse>(view => new() { Tenant = TenantWire.Write(view) });
        return answer.Of(await TenantCommands.AdvanceClockAsync(
            tenants.Require(id), target, call, answer.Encode, context.CancellationToken));
    }

    public override async Task<V1.LoadSeedDataResponse> LoadSeedData(V1.LoadSeedDataRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        var id = Names.Tenant(request.Name, "name", errors);
        var call = context.Command(request, request.RequestId, request.ValidateOnly, errors);
        errors.ThrowIfAny();
        var answer = new Answer<SeedCounts, V1.LoadSeedDataResponse>(added => new()
        {
            Rates = added.Rates,
            IndexFigures = added.IndexFigures,
            Providers = added.Providers,
            Contracts = added.Contracts,
            ProductSheets = added.ProductSheets,
        });
        return answer.Of(await seeds.LoadAsync(tenants.Require(id), call, answer.Encode, context.CancellationToken));
    }
}
