global using Act = Modular.Sdk.Lifecycles.Act<Modular.Modules.Tilburg.Trigger, Modular.Modules.Tilburg.Command>;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>A trigger with its arguments, over the trajectory's facts.</summary>
internal sealed class Command(TriggerContext context) : Facts(context)
{
    public FieldValues Given => context.Arguments;

    public string Role => context.Role;

    /// <summary>The date on which it happened: as told, or today.</summary>
    public LocalDate On => Given.Date(Arguments.On.Name) ?? Today;

    /// <summary>Refuses a date that has not come yet, or that lies before the order.</summary>
    public void CheckPast(Violations violations, string ruleId, string field = "on") =>
        violations.RequirePast(Given.Date(field), Today, Trajectory.OrderedOn, ruleId, field);
}
