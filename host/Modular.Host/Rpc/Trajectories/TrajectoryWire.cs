using Modular.Engine.Tenants;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Wire;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;
using V1 = Modular.Trajectories.V1;

namespace Modular.Host.Rpc.Trajectories;

/// <summary>Trajectories as callers get them.</summary>
internal static class TrajectoryWire
{
    // These have a field of their own.
    private static readonly string[] Apart =
    [
        TrajectoryFields.Participant, TrajectoryFields.Provider, TrajectoryFields.Contract, TrajectoryFields.ProductSheet,
        TrajectoryFields.ClientNumber, TrajectoryFields.StartedOn, TrajectoryFields.EndsOn, TrajectoryFields.CompletedOn,
        TrajectoryFields.Price,
    ];

    public static V1.Trajectory Write(TrajectoryView view)
    {
        var fields = view.Snapshot.Fields;
        var provider = fields.Text(TrajectoryFields.Provider) ?? "";
        var name = ResourceNames.Trajectory(view.Tenant, view.Snapshot.Id);
        var trajectory = new V1.Trajectory
        {
            Name = name,
            Etag = view.Version == 0 ? "" : Etags.Write(view.Version),
            RegimeVersion = ResourceNames.Regime(view.RegimeId, view.RegimeVersion),
            State = view.Snapshot.State,
            Phase = Choices.Write<Phase, V1.Phase>(view.Phase),
            Participant = NameOf(fields, TrajectoryFields.Participant, id => ResourceNames.Participant(view.Tenant, id)),
            Provider = NameOf(fields, TrajectoryFields.Provider, id => ResourceNames.Provider(view.Tenant, id)),
            ProductSheet = NameOf(fields, TrajectoryFields.ProductSheet, id => ResourceNames.ProductSheet(view.Tenant, provider, id)),
            Contract = NameOf(fields, TrajectoryFields.Contract, id => ResourceNames.Contract(view.Tenant, provider, id)),
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
        Fields.Write(Without(fields, Apart), view.Regime?.Model.Trajectory ?? [], trajectory.Fields);
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

    private static string NameOf(FieldValues fields, string field, Func<string, string> name) =>
        fields.Text(field) is { } id ? name(id) : "";

    private static FieldValues Without(FieldValues fields, IEnumerable<string> names) =>
        names.Aggregate(fields, (rest, name) => rest.With(name, null));
}
