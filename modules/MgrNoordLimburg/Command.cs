global using Act = Modular.Sdk.Lifecycles.Act<Modular.Modules.MgrNoordLimburg.Trigger, Modular.Modules.MgrNoordLimburg.Command>;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>A trigger with its arguments, over the trajectory's facts.</summary>
internal sealed class Command(TriggerContext context) : Facts(context)
{
    public FieldValues Given => context.Arguments;

    public string Role => context.Role;

    /// <summary>The date on which it happened: as told, or today.</summary>
    public LocalDate On => Given.Date(Arguments.On.Name) ?? Today;

    /// <summary>What was told, with the date on which it happened: a row of one of the regime's tables.</summary>
    public FieldValues Row => Given.With(Arguments.On.Name, On);

    /// <summary>Refuses a date that has not come yet, or that lies before the order.</summary>
    public void CheckPast(Violations violations, string ruleId, string field = "on") =>
        violations.RequirePast(Given.Date(field), Today, PlacedOn, ruleId, field);

    /// <summary>Refuses when one of the arguments is missing.</summary>
    public void CheckGiven(Violations violations, string ruleId, params ColumnDefinition[] columns) =>
        violations.RequireGiven(Given, ruleId, columns);
}
