using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>A trigger with its arguments, over the trajectory's facts.</summary>
internal sealed class Command(TriggerContext context) : Facts(context)
{
    public FieldValues Given => context.Arguments;

    public string Role => context.Role;

    /// <summary>The date on which it happened: as told, or today.</summary>
    public LocalDate On => Given.Date(Arguments.On.Name) ?? Today;

    /// <summary>Refuses a date that has not come yet, or that lies before the order.</summary>
    public void CheckPast(Violations violations, string ruleId, string field = "on")
    {
        if (Given.Date(field) is not { } date)
        {
            return;
        }

        violations.Require(
            date <= Today, "DATE_IN_FUTURE", ruleId,
            "Deze datum ligt in de toekomst.", "This date lies in the future.", field);
        violations.Require(
            date >= ReferredOn, "DATE_BEFORE_ORDER", ruleId,
            "Deze datum ligt voor de opdracht.", "This date lies before the order.", field);
    }

    /// <summary>Refuses when one of the arguments is missing.</summary>
    public void CheckGiven(Violations violations, string ruleId, params Modular.Sdk.Modelling.ColumnDefinition[] columns)
    {
        foreach (var column in columns)
        {
            violations.Require(
                IsGiven(column.Name), $"{column.Name.ToUpperInvariant()}_MISSING", ruleId,
                $"Ontbreekt: {column.Label.Nl}.", $"Missing: {column.Label.En}.", column.Name);
        }
    }

    public bool IsGiven(string name) => Given.Get(name) is { } value && (value is not string text || !string.IsNullOrWhiteSpace(text));
}
