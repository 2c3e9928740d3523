using System.Collections.Immutable;
using Modular.Engine.Errors;
using Modular.Engine.Modules;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Engine.Trajectories;

/// <summary>What can be done to a trajectory now.</summary>
internal static class TriggerOffers
{
    public static ImmutableArray<TriggerOffer> Of(IRegime regime, TrajectoryContext context, string role)
    {
        var definitions = regime.Lifecycle.Triggers;
        return
        [
            .. ModuleCall.To(regime, r => r.Lifecycle.Availability(context)).Select(availability =>
            {
                var definition = definitions.First(definition => definition.Name == availability.Trigger);
                return new TriggerOffer(definition, availability, definition.Roles.Contains(role));
            }),
        ];
    }

    public static ModularException NotPermitted(IRegime regime, TriggerContext context, string subject)
    {
        var state = context.Trajectory.State;
        var permitted = Of(regime, context, context.Role)
            .Where(offer => offer.RolePermitted && offer.Availability.Permitted)
            .Select(offer => offer.Definition.Name)
            .ToList();
        var list = permitted.Count > 0 ? string.Join(", ", permitted) : "-";
        return new ModularException(
            ErrorReason.TriggerNotPermitted,
            new LocalizedText(
                $"'{context.Trigger}' kan niet in toestand '{state}'; uw rol kan wel: {list}.",
                $"'{context.Trigger}' cannot be fired in state '{state}'; your role can fire: {list}."))
        {
            Subject = subject,
            Metadata = ModularException.Facts(("state", state), ("trigger", context.Trigger), ("permitted", string.Join(",", permitted))),
        };
    }
}
