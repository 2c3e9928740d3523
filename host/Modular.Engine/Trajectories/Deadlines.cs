using Modular.Data.Reading;
using Modular.Engine.Commands;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Trajectories;

/// <summary>Lists deadlines of a tenant or of one trajectory, by due date.</summary>
public static class Deadlines
{
    public static PageOf<DeadlineView> List(Tenant tenant, DeadlineFilter filter, Page page, Principal principal)
    {
        using var store = tenant.Read();
        if (filter.Trajectory is not null)
        {
            TrajectoryQueries.Find(tenant, store, filter.Trajectory, principal);
        }

        var query = new RowQuery(TableNames.Deadline) { OrderBy = [new Order("due_on")] };
        query = filter.Trajectory is { } trajectory ? query.WithEqual("trajectory", trajectory) : query;
        query = filter.Status is { } status ? query.WithEqual("status", EnumName.Of(status)) : query;
        query = filter.DueOnOrBefore is { } due ? query.With("due_on", Comparison.LessOrEqual, due) : query;
        query = filter.OverdueOnly
            ? query.WithEqual("status", EnumName.Of(DeadlineStatus.Open)).With("due_on", Comparison.Less, tenant.Today)
            : query;
        query = principal.Role == RoleIds.Provider ? query.WithEqual("provider", principal.Provider) : query;

        return page.Read(store, query).Select(row =>
        {
            var trajectory = row.Values.Text("trajectory");
            var version = store.Find(TableNames.Trajectory, trajectory)!.Values.Text("regime_version");
            return new DeadlineView(trajectory, TrajectoryRows.DeadlineOf(row), tenant.FindRegime(version), tenant.Today);
        });
    }
}
