using System.Collections.Immutable;
using Modular.Engine.Trajectories;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using V1 = Modular.Trajectories.V1;

namespace Modular.Host.Rpc.Trajectories;

/// <summary>What triggers came to, and what can be fired next, as callers get it.</summary>
internal static class TriggerWire
{
    private static readonly Sdk.Values.LocalizedText OtherRole = new(
        "Deze rol mag dit niet doen.",
        "This role may not do this.");

    public static V1.OpenTrajectoryResponse Opened(TriggerResult result) => new()
    {
        Trajectory = TrajectoryWire.Write(result.Trajectory),
        Rules = { Citations.Write(result.Rules, result.Trajectory.Regime?.Rules) },
        PermittedTriggers = { Permitted(result.Next) },
        Earned = { Earned(result) },
        Signals = { Signals(result) },
    };

    public static V1.FireTriggerResponse Fired(TriggerResult result) => new()
    {
        Trajectory = TrajectoryWire.Write(result.Trajectory),
        FromState = result.FromState,
        Rules = { Citations.Write(result.Rules, result.Trajectory.Regime?.Rules) },
        PermittedTriggers = { Permitted(result.Next) },
        Earned = { Earned(result) },
        Signals = { Signals(result) },
    };

    public static V1.TriggerAvailability Write(TriggerOffer offer, RuleBook? book)
    {
        var availability = new V1.TriggerAvailability
        {
            Trigger = offer.Definition.Name,
            Label = Texts.Write(offer.Definition.Label),
            Permitted = offer.RolePermitted && offer.Availability.Permitted,
            Reasons = { offer.Availability.Unmet.Select(unmet => Citations.Write(unmet, book)) },
            Roles = { offer.Definition.Roles },
            Arguments = { Columns.Write(offer.Definition.Arguments) },
        };
        if (!offer.RolePermitted)
        {
            var rule = offer.Definition.RuleIds.FirstOrDefault() ?? "";
            availability.Reasons.Add(Citations.Write(new Violation("role_not_permitted", rule, OtherRole), book));
        }

        return availability;
    }

    private static IEnumerable<string> Permitted(ImmutableArray<TriggerOffer> offers) => offers
        .Where(offer => offer.RolePermitted && offer.Availability.Permitted)
        .Select(offer => offer.Definition.Name);

    private static IEnumerable<V1.EarnedAmount> Earned(TriggerResult result) =>
        result.Decision.BillableMoments.Select(moment => Write(moment, result.Trajectory.Regime?.Rules));

    private static V1.EarnedAmount Write(BillableMoment moment, RuleBook? book) => new()
    {
        Key = moment.Key,
        Amount = Amounts.Write(moment.Amount),
        Description = Texts.Write(moment.Description),
        Explanation = Citations.Write(moment.Explanation, book),
    };

    private static IEnumerable<Common.V1.Signal> Signals(TriggerResult result) =>
        result.Decision.Signals.Select(signal => Citations.Write(signal, result.Trajectory.Regime?.Rules));
}
