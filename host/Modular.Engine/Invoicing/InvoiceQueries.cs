using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Sdk;

namespace Modular.Engine.Invoicing;

/// <summary>Reads billable moments and invoices.</summary>
public static class InvoiceQueries
{
    public static InvoiceView Get(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        return InvoiceRows.View(tenant, store, InvoiceRows.Find(tenant, store, id, principal));
    }

    public static PageOf<InvoiceView> List(Tenant tenant, InvoiceFilter filter, Page page, Principal principal)
    {
        using var store = tenant.Read();
        if (filter.Trajectory is not null)
        {
            TrajectoryQueries.Find(tenant, store, filter.Trajectory, principal);
        }

        var query = new RowQuery(TableNames.Invoice) { OrderBy = [new Order("created_at")] };
        query = filter.Trajectory is { } trajectory ? query.WithEqual("trajectory", trajectory) : query;
        query = filter.Status is { } status ? query.WithEqual("status", status) : query;
        query = filter.ReminderOnOrBefore is { } due
            ? query.With("reminder_on", Comparison.LessOrEqual, due).WithEqual("status", "received")
            : query;
        query = principal.Role == RoleIds.Provider ? query.WithEqual("provider", principal.Provider) : query;
        return page.Read(store, query).Select(row => InvoiceRows.View(tenant, store, row));
    }

    public static PageOf<BillableMomentView> Moments(Tenant tenant, string trajectory, bool openOnly, Page page, Principal principal)
    {
        using var store = tenant.Read();
        var row = TrajectoryQueries.Find(tenant, store, trajectory, principal);
        var regime = tenant.FindRegime(row.Values.Text("regime_version"));
        var query = new RowQuery(TableNames.BillableMoment) { OrderBy = [new Order("earned_on")] }.WithEqual("trajectory", trajectory);
        query = openOnly ? query.With("invoice", Comparison.IsNull) : query;
        return page.Read(store, query).Select(moment =>
            new BillableMomentView(TrajectoryRows.MomentOf(moment), moment.Values.TextOrNull("invoice"), regime));
    }
}
