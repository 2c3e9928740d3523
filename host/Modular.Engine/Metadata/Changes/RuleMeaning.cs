using Modular.Engine.Errors;
using Modular.Engine.Language;
using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Whether a business rule can do what it says on its table.</summary>
internal sealed class RuleMeaning(TenantModel model, FieldErrors errors)
{
    private static readonly BindOptions Options = new() { Old = true, Today = TenantDay.Some };

    public void Check(RulePart rule, TableModel table, Place place)
    {
        errors.Require(
            table.Rules.Count(other => other.Order == rule.Order) == 1, place.At("order"), "ORDER_TAKEN",
            $"De plaats {rule.Order} is al van een andere regel van {table.Name}.", $"Another rule of {table.Name} has the order {rule.Order}.");
        if (rule.When is { } when && FilterText.Parse(when, place.At("when"), errors) is { } node)
        {
            Filter.Bind(node, model, table, Options, place.At("when"), errors);
        }
        foreach (var (i, action) in rule.Actions.Index())
        {
            errors.Require(
                action.Require is null || !References.IsOfEveryTable(action.Require), place.At($"actions[{i}].require"), "SERVER_OWNED",
                $"{action.Require} vult het systeem.", $"{action.Require} is filled by the host.");
            if (action.Set is not null)
            {
                Check(action, table, place.At($"actions[{i}].set"));
            }
        }
    }

    private void Check(RuleActionModel action, TableModel table, string field)
    {
        errors.Require(
            !References.IsOfEveryTable(action.Set!), $"{field}.column", "SERVER_OWNED", $"{action.Set} vult het systeem.", $"{action.Set} is filled by the host.");
        // Told already when it was mentioned.
        if (table.Column(action.Set!) is not { } column)
        {
            return;
        }
        errors.Require(
            column.Owner == ColumnOwner.Client, $"{field}.column", "SERVER_OWNED",
            $"{column.Name} krijgt zijn waarde van het systeem.", $"{column.Name} gets its value from the host.");
        if (FormulaText.Parse(action.Value!, $"{field}.value", errors) is { } node
            && Formula.Bind(node, model, table, Options, $"{field}.value", errors) is { } formula)
        {
            errors.Require(
                formula.Fits(column.Type), $"{field}.value", "WRONG_TYPE",
                $"De formule geeft {formula.Type}, geen {column.Type}.", $"The formula gives {formula.Type}, not {column.Type}.");
        }
    }
}
