using Modular.Engine.Errors;
using Modular.Engine.Metadata.Parts;

namespace Modular.Engine.Metadata.Changes;

/// <summary>What makes a business rule sound in itself.</summary>
internal static class RuleShape
{
    public static void Check(RulePart rule, Place place, FieldErrors errors)
    {
        Shapes.Own(rule.Name, place.At("name"), errors);
        Shapes.Any(rule.Table, place.At("table"), errors);
        Shapes.Label(rule.Label, place.At("label"), errors);
        Shapes.Most(rule.Order, MetadataLimits.RuleOrder, place.At("order"), errors, least: 1);
        Shapes.Expression(rule.When, place.At("when"), errors);
        Shapes.Distinct(rule.WhenChanged, place.At("when_changed"), errors);
        Shapes.Distinct(rule.Events.Select(one => one.ToString()), place.At("events"), errors);
        Shapes.Most(rule.Actions.Length, MetadataLimits.ActionsPerRule, place.At("actions"), errors, least: 1);
        foreach (var (i, action) in rule.Actions.Index())
        {
            Check(rule, action, place, $"actions[{i}]", errors);
        }
    }

    private static void Check(RulePart rule, RuleActionModel action, Place place, string field, FieldErrors errors)
    {
        var given = new[] { action.Require is not null, action.Set is not null, action.Refuse is not null }.Count(part => part);
        errors.Require(
            given == 1 && action.Set is null == action.Value is null, place.At(field), "EXACTLY_ONE",
            "Precies een van require, set en refuse.", "Exactly one of require, set and refuse.");
        if (action.Set is not null)
        {
            Shapes.Any(action.Set, place.At($"{field}.set.column"), errors);
            Shapes.Expression(action.Value, place.At($"{field}.set.value"), errors);
        }
        if (action.Require is not null)
        {
            Shapes.Any(action.Require, place.At($"{field}.require"), errors);
        }
        if (action.Refuse is not null)
        {
            Shapes.Label(action.Refuse, place.At($"{field}.refuse"), errors, MetadataLimits.Message);
        }
        errors.Require(
            action.Refuse is not null || !rule.Events.Contains(RuleEvent.Delete), place.At(field), "ONLY_REFUSE",
            "Bij verwijderen kan alleen worden geweigerd.", "When a record is deleted, only refusing makes sense.");
    }
}
