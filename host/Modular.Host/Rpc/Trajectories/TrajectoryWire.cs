using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Wire;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;
using V1 = Modular.Trajectories.V1;

namespace Modular.Host.Rpc.Trajectories;

/// <summary>Trajectories as callers get them.</summary>
internal static class TrajectoryWire
{
    private static readonly string[] Own =
    [
        TrajectoryFields.Participant, TrajectoryFields.Provider, TrajectoryFields.Contract, TrajectoryFields.ProductSheet,
        TrajectoryFields.ClientNumber, TrajectoryFields.StartedOn, TrajectoryFields.EndsOn, TrajectoryFields.CompletedOn,
        TrajectoryFields.Price,
    ];

    public static V1.Trajectory Write(TrajectoryView view)
    {
        var fields = view.Snapshot.Fields;
        var provider = fields.Text(TrajectoryFields.Provider) ?? "";
        var name = Names.OrNone(view.Snapshot.Id, id => ResourceNames.Trajectory(view.Tenant, id));
        var trajectory = new V1.Trajectory
        {
            Name = name,
            Etag = Etags.Write(view.Version),
            RegimeVersion = ResourceNames.Regime(view.RegimeId, view.RegimeVersion),
            State = view.Snapshot.State,
            Phase = Choices.Write<Phase, V1.Phase>(view.Phase),
            Participant = Names.OrNone(fields.Text(TrajectoryFields.Participant), id => ResourceNames.Participant(view.Tenant, id)),
            Provider = Names.OrNone(fields.Text(TrajectoryFields.Provider), id => ResourceNames.Provider(view.Tenant, id)),
            ProductSheet = Names.OrNone(
                fields.Text(TrajectoryFields.ProductSheet),
                id => ResourceNames.ProductSheet(view.Tenant, provider, id)),
            Contract = Names.OrNone(fields.Text(TrajectoryFields.Contract), id => ResourceNames.Contract(view.Tenant, provider, id)),
            ClientNumber = fields.Text(TrajectoryFields.ClientNumber) ?? "",
            OrderedOn = Dates.Write(view.Snapshot.OrderedOn),
            StartedOn = Dates.Write(fields.Date(TrajectoryFields.StartedOn)),
            EndsOn = Dates.Write(fields.Date(TrajectoryFields.EndsOn)),
            CompletedOn = Dates.Write(fields.Date(TrajectoryFields.CompletedOn)),
            Price = Amounts.Write(fields.Money(TrajectoryFields.Price)),
            NextDueOn = Dates.Write(view.NextDueOn),
            Deadlines = { view.Snapshot.Deadlines.Select(deadline => Write(deadline, name, view.Regime, view.Today)) },
            Signals = { view.Signals.Select(signal => Citations.Write(signal, view.Regime?.Rules)) },
        };
        TypedRows.Write(fields, Own, view.Regime?.Model.Trajectory ?? [], trajectory.Fields);
        return trajectory;
    }

    public static V1.Deadline Write(Deadline deadline, string trajectory, IRegime? regime, LocalDate today) => new()
    {
        Kind = deadline.Kind,
        DueOn = Dates.Write(deadline.DueOn),
        Status = Choices.Write<DeadlineStatus, V1.DeadlineStatus>(deadline.Status),
        MetOn = Dates.Write(deadline.MetOn),
        Late = deadline.IsLate(today),
        Rule = Citations.Write(deadline.RuleId, regime?.Rules),
        Basis = Texts.Write(deadline.Basis),
        Trajectory = trajectory,
    };

    public static V1.TrajectoryEvent Write(TrajectoryEvent happened, IRegime? regime) => new()
    {
        Sequence = happened.Sequence,
        At = Instants.Write(happened.At),
        Trigger = happened.FromState.Length == 0 ? "order" : happened.Trigger,
        FromState = happened.FromState,
        ToState = happened.ToState,
        Actor = happened.Actor,
        Role = happened.Role,
        Rules = { Citations.Write(happened.Rules, regime?.Rules) },
    };
}
