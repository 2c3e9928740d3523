using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Json;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;

namespace Modular.Engine.Trajectories;

/// <summary>Reads trajectories.</summary>
public static class TrajectoryQueries
{
    private const int MostSignals = 100;

    public static TrajectoryView Get(Tenant tenant, string id, Principal principal)
    {
        var view = tenant.RecentTrajectories.Find(id, tenant.Store.Sequence, tenant.Today) ?? Read(tenant, id);
        Authorize.Provider(principal, view.Snapshot.Fields.Text(TrajectoryFields.Provider), ResourceNames.Trajectory(tenant.Id, id));
        return view;
    }

    public static PageOf<TrajectoryView> List(Tenant tenant, TrajectoryFilter filter, Page page, Principal principal)
    {
        using var store = tenant.Read();
        return page.Read(store, filter.Query(principal)).Select(row => View(tenant, row));
    }

    public static (ImmutableArray<TriggerOffer> Offers, IRegime Regime) Offers(Tenant tenant, string id, Principal principal)
    {
        using var store = tenant.Read();
        var row = Find(tenant, store, id, principal);
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        return (TriggerOffers.Of(regime, Context(tenant, store, row, regime, principal.Role), principal.Role), regime);
    }

    /// <summary>What happened, oldest first; and the regime it was ordered under, null when its module is not loaded.</summary>
    public static (PageOf<TrajectoryEvent> Events, IRegime? Regime) Events(Tenant tenant, string id, Page page, Principal principal)
    {
        using var store = tenant.Read();
        var trajectory = Find(tenant, store, id, principal);
        var query = new RowQuery(TableNames.TrajectoryEvent) { OrderBy = [new Order("version")] }.WithEqual("trajectory", id);
        var events = page.Read(store, query).Select(row => new TrajectoryEvent(
            row.Version, row.CreatedAt, row.Values.Text("trigger"), row.Values.TextOrNull("from_state") ?? "", row.Values.Text("to_state"),
            row.Values.Text("actor"), row.Values.Text("role"), Stored.Read<ImmutableArray<AppliedRule>>(row.Values.Text("rules"))));
        return (events, tenant.FindRegime(trajectory.Values.Text("regime_version")));
    }

    private static TrajectoryView Read(Tenant tenant, string id)
    {
        using var store = tenant.Read();
        var row = store.Find(TableNames.Trajectory, id) ?? throw ModularException.NotFound(ResourceNames.Trajectory(tenant.Id, id));
        var deadlines = TrajectoryRows.Children(store, TableNames.Deadline, id).Select(TrajectoryRows.DeadlineOf);
        var head = View(tenant, row);
        var view = head with
        {
            Snapshot = head.Snapshot with { Deadlines = [.. deadlines.OrderBy(deadline => deadline.DueOn)] },
            Signals = SignalsOf(store, id),
        };
        tenant.RecentTrajectories.Keep(view, store.Sequence);
        return view;
    }

    internal static Row Find(Tenant tenant, IRows store, string id, Principal principal)
    {
        var name = ResourceNames.Trajectory(tenant.Id, id);
        var row = store.Find(TableNames.Trajectory, id) ?? throw ModularException.NotFound(name);
        Authorize.Provider(principal, row.Values.Text("provider"), name);
        return row;
    }

    internal static TriggerContext Context(Tenant tenant, IRows store, Row row, IRegime regime, string role) => TrajectoryCommands.Context(
        tenant, regime, TrajectoryRows.Load(store, row, regime).Snapshot, References.Of(store, row).Data, "", role);

    /// <summary>The latest signals, oldest first: as many as fit in one answer whatever their length.</summary>
    internal static ImmutableArray<Signal> SignalsOf(IRows store, string trajectory)
    {
        // On a test clock many are of the same moment: then the change tells which was later.
        Order[] latest = [new("created_at", Descending: true), new("version", Descending: true)];
        var query = new RowQuery(TableNames.Signal) { OrderBy = latest, Limit = MostSignals }.WithEqual("trajectory", trajectory);
        return [.. store.Query(query).Reverse().Select(SignalOf)];
    }

    internal static Signal SignalOf(Row row) =>
        new(row.Values.Text("kind"), row.Values.TextOrNull("rule") ?? "", row.Values.TextOrNull("audience") ?? "", row.Values.TextPair("text")!);

    internal static TrajectoryView View(Tenant tenant, Row row) => new(
        tenant.Id,
        TrajectoryRows.Head(row),
        row.Version,
        row.Values.Text("regime"),
        row.Values.Text("regime_version"),
        EnumName.Parse<Phase>(row.Values.Text("phase")),
        tenant.FindRegime(row.Values.Text("regime_version")),
        tenant.Today)
    {
        NextDueOn = row.Values.DateOrNull("next_due_on"),
    };
}
