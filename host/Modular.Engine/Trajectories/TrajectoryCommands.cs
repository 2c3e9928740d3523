using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Arguments;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Json;
using Modular.Engine.Modules;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Trajectories;

/// <summary>Orders trajectories and fires triggers on them.</summary>
public sealed class TrajectoryCommands(IdSource ids)
{
    /// <summary>Places an order.</summary>
    public Task<Reply<TriggerResult>> OpenAsync(
        Tenant tenant, OpenTrajectory command, Request request, Func<TriggerResult, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(tenant, request, store => PlanOpen(tenant, store, command, request.Principal), encode, etagGiven: false, cancel);

    /// <summary>Fires a trigger.</summary>
    public Task<Reply<TriggerResult>> FireAsync(
        Tenant tenant, FireTrigger command, Request request, Func<TriggerResult, byte[]> encode, CancellationToken cancel) =>
        CommandRunner.RunAsync(
            tenant, request, store => PlanFire(tenant, store, command, request.Principal), encode, command.Etag is not null, cancel);

    /// <summary>Places an order within a command that does more.</summary>
    internal TriggerResult Open(WriteTransaction tx, Tenant tenant, OpenTrajectory command, Principal principal) =>
        CarryOut(tx, PlanOpen(tenant, tx, command, principal));

    /// <summary>Fires a trigger within a command that does more.</summary>
    internal TriggerResult Fire(WriteTransaction tx, Tenant tenant, FireTrigger command, Principal principal) =>
        CarryOut(tx, PlanFire(tenant, tx, command, principal));

    private static TriggerResult CarryOut(WriteTransaction tx, Plan<TriggerResult> plan)
    {
        tx.Cite(plan.RuleIds);
        return plan.Write(tx);
    }

    private Plan<TriggerResult> PlanOpen(Tenant tenant, IRows store, OpenTrajectory command, Principal principal)
    {
        var regime = tenant.RequireRegime();
        Authorize.Trigger(principal, regime.Lifecycle.Order, regime);
        Authorize.Provider(principal, command.Provider, ResourceNames.Provider(tenant.Id, command.Provider));
        var order = new OrderRows(tenant, store, command, regime);
        var context = order.Context(principal.Role);
        var decision = Decide(regime, context, ResourceNames.Participant(tenant.Id, command.Participant), r => r.Lifecycle.Open(context));
        var after = context.Trajectory.Apply(decision);
        var result = Result(View(tenant, regime, after, 0, []), "", decision, principal, regime, context);
        return new Plan<TriggerResult>(result, tx =>
        {
            order.CheckUnchanged(tx);
            var id = ids.Next(tx.Now);
            var stored = after with { Id = id };
            var writes = new TrajectoryWrites(regime, ids);
            tx.Insert(TableNames.Trajectory, id, order.Values.With(writes.Head(stored, decision, 1)));
            writes.Children(tx, null, stored, decision, command.Provider, principal.Id, principal.Role);
            Log(tx, tenant, id, regime.Lifecycle.Order.Name, "", decision, principal);
            return result with { Trajectory = result.Trajectory with { Snapshot = stored, Version = tx.Sequence } };
        })
        { RuleIds = RuleIds(decision) };
    }

    private Plan<TriggerResult> PlanFire(Tenant tenant, IRows store, FireTrigger command, Principal principal)
    {
        var name = ResourceNames.Trajectory(tenant.Id, command.Trajectory);
        var row = store.Find(TableNames.Trajectory, command.Trajectory) ?? throw ModularException.NotFound(name);
        var provider = row.Values.Text("provider");
        Authorize.Provider(principal, provider, name);
        var regime = tenant.RequireRegime(row.Values.Text("regime_version"));
        if (command.Etag is { } etag && etag != row.Version)
        {
            throw ModularException.EtagMismatch(name);
        }

        var trigger = FindTrigger(regime, command.Trigger);
        Authorize.Trigger(principal, trigger, regime);
        var errors = new FieldErrors();
        var arguments = ArgumentCheck.Check(trigger.Arguments, command.Arguments, "arguments", errors);
        errors.ThrowIfAny(regime.Rules);

        var before = TrajectoryRows.Load(store, row, regime);
        var context = Context(tenant, regime, before.Snapshot, References.Of(store, row).Data, trigger.Name, principal.Role)
            with
        { Arguments = arguments };
        var decision = Decide(regime, context, name, r => r.Lifecycle.Fire(context));
        var after = before.Snapshot.Apply(decision);
        var signals = TrajectoryQueries.SignalsOf(store, row.Id);
        var result = Result(
            View(tenant, regime, after, row.Version, [.. signals, .. decision.Signals]), before.Snapshot.State, decision, principal, regime, context);
        return new Plan<TriggerResult>(result, tx =>
        {
            var writes = new TrajectoryWrites(regime, ids);
            tx.Update(TableNames.Trajectory, row.Id, writes.Head(after, decision, row.Values.WholeNumber("revision") + 1), row.Version);
            writes.Children(tx, before, after, decision, provider, principal.Id, principal.Role);
            Log(tx, tenant, row.Id, trigger.Name, before.Snapshot.State, decision, principal);
            return result with { Trajectory = result.Trajectory with { Version = tx.Sequence } };
        })
        { RuleIds = RuleIds(decision) };
    }

    internal static TriggerContext Context(
        Tenant tenant, IRegime regime, TrajectorySnapshot snapshot, ReferenceData reference, string trigger, string role) => new()
        {
            Trajectory = snapshot,
            Reference = reference,
            Settings = tenant.Terms.For(regime),
            Today = tenant.Today,
            Calendar = tenant.CalendarFor(regime),
            Trigger = trigger,
            Role = role,
        };

    private static TriggerDefinition FindTrigger(IRegime regime, string name)
    {
        var errors = new FieldErrors();
        var trigger = regime.Lifecycle.Triggers.FirstOrDefault(trigger => trigger.Name == name);
        errors.Require(
            trigger is not null, "trigger", "UNKNOWN_TRIGGER", $"Regime {regime.Id} kent geen '{name}'.", $"Regime {regime.Id} knows no '{name}'.");
        errors.ThrowIfAny();
        return trigger!;
    }

    private static Decision Decide(IRegime regime, TriggerContext context, string subject, Func<IRegime, Outcome> ask)
    {
        var outcome = ModuleCall.To(regime, ask);
        return outcome.Decision switch
        {
            { } decision => DecisionCheck.Sound(regime, context, decision),
            null when !outcome.Violations.IsEmpty => throw ModularException.RuleViolated(subject, outcome.Violations, regime.Rules),
            _ => throw TriggerOffers.NotPermitted(regime, context, subject),
        };
    }

    private static TriggerResult Result(
        TrajectoryView view, string from, Decision decision, Principal principal, IRegime regime, TrajectoryContext context) =>
        new(view, from, decision, TriggerOffers.Of(regime, context with { Trajectory = view.Snapshot }, principal.Role));

    private static TrajectoryView View(
        Tenant tenant, IRegime regime, TrajectorySnapshot snapshot, long version, IEnumerable<Signal> signals) =>
        new(tenant.Id, snapshot, version, regime.Id, regime.Version, regime.PhaseOf(snapshot.State), regime, tenant.Today)
        {
            Signals = [.. signals],
            NextDueOn = snapshot.NextDueOn(),
        };

    private void Log(WriteTransaction tx, Tenant tenant, string id, string trigger, string from, Decision decision, Principal principal)
    {
        tx.Insert(TableNames.TrajectoryEvent, ids.Next(tx.Now), RowValues.Of(
            ("trajectory", id), ("trigger", trigger), ("from_state", from), ("to_state", decision.State), ("actor", principal.Id),
            ("role", principal.Role), ("rules", Stored.Write(decision.Rules))));
        tx.AppendEvent(
            "trajectory." + trigger, ResourceNames.Trajectory(tenant.Id, id), Stored.Write(new { trigger, from, to = decision.State }));
    }

    private static string[] RuleIds(Decision decision) => [.. decision.Rules.Select(rule => rule.RuleId).Distinct()];
}
