using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Modules;
using Modular.Engine.Providers;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;
using Modular.Sdk.Values;

namespace Modular.Engine.Reporting;

/// <summary>Shows what is due, and reports that were handed in.</summary>
public static class ReportingQueries
{
    public static PageOf<ReportView> Reports(Tenant tenant, string trajectory, Page page, Principal principal)
    {
        using var store = tenant.Read();
        var row = TrajectoryQueries.Find(tenant, store, trajectory, principal);
        var regime = tenant.FindRegime(row.Values.Text("regime_version"));
        var reports = TrajectoryRows.Load(store, row, regime).Snapshot.Reports.OrderBy(report => report.DueOn);
        return page.Of<ReportView>([.. reports.Select(report => new ReportView(report, regime, tenant.Today))]);
    }

    public static PageOf<ObligationView> OfTrajectory(
        Tenant tenant, string trajectory, DatePeriod period, bool openOnly, Page page, Principal principal)
    {
        using var store = tenant.Read();
        var row = TrajectoryQueries.Find(tenant, store, trajectory, principal);
        return InOrder(OfTrajectory(tenant, store, row, period, principal), openOnly, page);
    }

    public static PageOf<ObligationView> OfProvider(
        Tenant tenant, string provider, DatePeriod period, bool openOnly, Page page, Principal principal)
    {
        using var store = tenant.Read();
        ProviderQueries.Require(store, tenant, provider, principal);
        return InOrder(OfProvider(tenant, store, provider, period), openOnly, page);
    }

    public static PageOf<ObligationView> OfTenant(Tenant tenant, DatePeriod period, bool openOnly, Page page, Principal principal)
    {
        using var store = tenant.Read();
        return page.After(
            $"obligations {tenant.Id} {period} {openOnly}",
            (token, most) => ObligationCalendar.After(tenant, store, period, openOnly, ObligationPlace.Of(token), most, principal),
            ObligationPlace.Token);
    }

    /// <summary>The obligations around the providers that the caller may see.</summary>
    internal static IEnumerable<ObligationView> OfProviders(Tenant tenant, ReadSnapshot store, DatePeriod period, Principal principal)
    {
        var own = principal.Role == RoleIds.Provider ? principal.Provider : null;
        var query = new RowQuery(TableNames.Provider);
        return store.All(own is null ? query : query.WithEqual("id", own)).SelectMany(row => OfProvider(tenant, store, row.Id, period));
    }

    /// <summary>The obligations of the tenant as a whole; a provider has no part in them.</summary>
    internal static IEnumerable<ObligationView> OfTenantItself(Tenant tenant, ReadSnapshot store, DatePeriod period, Principal principal)
    {
        if (principal.Role == RoleIds.Provider)
        {
            return [];
        }

        var regime = tenant.RequireRegime();
        var context = TenantFacts.Load(tenant, store, regime);
        return ModuleCall.To(regime, r => r.Reporting.ForTenant(context, period))
            .Select(obligation => new ObligationView(tenant.Name, obligation, regime));
    }

    internal static IEnumerable<ObligationView> OfTrajectory(Tenant tenant, ReadSnapshot store, Row row, DatePeriod period, Principal principal)
    {
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        var context = TrajectoryQueries.Context(tenant, store, row, regime, principal.Role);
        return ModuleCall.To(regime, r => r.Reporting.ForTrajectory(context, period))
            .Select(obligation => new ObligationView(ResourceNames.Trajectory(tenant.Id, row.Id), obligation, regime));
    }

    private static IEnumerable<ObligationView> OfProvider(Tenant tenant, ReadSnapshot store, string provider, DatePeriod period)
    {
        var regime = tenant.RequireRegime();
        var context = ProviderFacts.Load(tenant, store, provider, regime);
        return ModuleCall.To(regime, r => r.Reporting.ForProvider(context, period))
            .Select(obligation => new ObligationView(ResourceNames.Provider(tenant.Id, provider), obligation, regime));
    }

    private static PageOf<ObligationView> InOrder(IEnumerable<ObligationView> all, bool openOnly, Page page) => page.Of<ObligationView>(
    [
        .. all.Where(view => !openOnly || view.Obligation.DoneOn is null)
            .OrderBy(ObligationPlace.Of),
    ]);
}
