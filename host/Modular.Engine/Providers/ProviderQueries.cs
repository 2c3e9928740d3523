using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Engine.Records;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Contracting;

namespace Modular.Engine.Providers;

/// <summary>Reads providers and what belongs to them. A provider sees itself only.</summary>
public static class ProviderQueries
{
    public static RecordView Get(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        return RecordView.Of(tenant, store, TableNames.Provider, Require(store, tenant, id, principal), principal);
    }

    public static PageOf<RecordView> List(Tenant tenant, Page page, Principal principal)
    {
        using var store = tenant.Read();
        var query = new RowQuery(TableNames.Provider) { OrderBy = [new Order("display_name")] };
        query = principal.Role == RoleIds.Provider ? query.WithEqual("id", principal.Provider ?? "") : query;
        return page.Read(store, query).Select(row => RecordView.Of(tenant, store, TableNames.Provider, row, principal));
    }

    /// <summary>Rows of a table that belong to a provider, oldest first.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="table">One of contract, product_sheet, signal and meeting.</param>
    /// <param name="provider">Identifier of the provider.</param>
    /// <param name="openOnly">For signals: leaves out what a meeting has settled.</param>
    /// <param name="page">Which part.</param>
    /// <param name="principal">Who asks.</param>
    public static PageOf<RecordView> Children(Tenant tenant, string table, string provider, bool openOnly, Page page, Principal principal)
    {
        using var store = tenant.Read();
        Require(store, tenant, provider, principal);
        var query = new RowQuery(table) { OrderBy = [new Order("created_at")] }.WithEqual("provider", provider);
        query = openOnly ? query.With("settled_in", Comparison.IsNull) : query;
        return page.Read(store, query).Select(row => RecordView.Of(tenant, store, table, row, principal));
    }

    public static (ProviderAssessment Assessment, IRegime Regime) Assess(Tenant tenant, string id, int? year, Principal principal)
    {
        Authorize.Role(principal, "assess_provider", RoleIds.ContractManager, RoleIds.CaseManager, RoleIds.PolicyAdviser, RoleIds.Administrator);
        using var store = tenant.Read();
        Require(store, tenant, id, principal);
        var regime = tenant.RequireRegime();
        var context = ProviderFacts.Load(tenant, store, id, regime);
        return (ModuleCall.To(regime, r => r.Contracting.Assess(context, year ?? tenant.Today.Year)), regime);
    }

    internal static Data.Tables.Row Require(IRows store, Tenant tenant, string id, Principal principal)
    {
        var name = ResourceNames.Provider(tenant.Id, id);
        Authorize.Provider(principal, id, name);
        return store.Find(TableNames.Provider, id) ?? throw ModularException.NotFound(name);
    }
}
