using Modular.Data.Writing;
using Modular.Engine.Arguments;
using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>The tenant's business rules on one row, in their order. What a rule sets is seen by the rules behind it and written with the row.</summary>
internal sealed class BusinessRules(Tenant tenant, WriteTransaction tx, TablePlan plan, AppliedRules applied)
{
    /// <summary>A business rule as one that can be cited.</summary>
    public static Rule Cited(string tenant, RuleModel rule) => new(
        rule.Name, RuleKind.Guard, $"{ResourceNames.Table(tenant, rule.Table)} ({string.Join(", ", rule.Events.Select(one => EnumName.Of(one)))})", rule.Label);

    public RowChange Carry(RowChange change, Refusals refusals)
    {
        foreach (var rule in plan.Rules.Where(rule => rule.Model.Events.Contains(change.Event)))
        {
            if (rule.LooksAt(change) && Holds(rule, change))
            {
                change = Apply(rule, change, refusals);
            }
        }

        foreach (var column in plan.Required.Where(column => change.Event != RuleEvent.Delete && IsEmpty(change.After![column.Name])
            && (change.Event == RuleEvent.Create || change.Changes(column.Name))))
        {
            refusals.Fields.Add(column.Name, "REQUIRED", $"{column.Definition.Label.Nl} is verplicht.", $"{column.Definition.Label.En} is required.");
        }

        return change;
    }

    private bool Holds(BusinessRule rule, RowChange change) => rule.When?.Holds(path => ValueOf(change, path)) ?? true;

    private RowChange Apply(BusinessRule rule, RowChange change, Refusals refusals)
    {
        foreach (var (does, value) in rule.Actions)
        {
            if (does.Refuse is { } text)
            {
                refusals.Add(new Violation("RULE_REFUSES", rule.Model.Name, text), Cited(tenant.Id, rule.Model));
            }
            else if (does.Require is { } required)
            {
                Require(rule.Model, required, change, refusals);
            }
            else if (change.Event != RuleEvent.Delete && plan.Table.Column(does.Set!) is { } column)
            {
                change = Set(rule.Model, column, value!.ValueFor(column, path => ValueOf(change, path)), change, refusals);
            }
        }

        tx.Cite([rule.Model.Name]);
        return change;
    }

    private void Require(RuleModel rule, string column, RowChange change, Refusals refusals)
    {
        if (change.Event != RuleEvent.Delete && IsEmpty(change.After![column]))
        {
            var label = plan.Table.Column(column)?.Definition.Label ?? new LocalizedText(column, column);
            refusals.Add(
                new Violation(
                    "VALUE_REQUIRED", rule.Name, new LocalizedText($"{rule.Label.Nl}: {label.Nl} is verplicht.", $"{rule.Label.En}: {label.En} is required."))
                { Field = column },
                Cited(tenant.Id, rule));
        }
        else
        {
            Tell(rule, change, new LocalizedText($"{column} moet gevuld zijn", $"{column} must have a value"));
        }
    }

    private RowChange Set(RuleModel rule, ColumnModel column, object? value, RowChange change, Refusals refusals)
    {
        if (Equals(change.After![column.Name], value))
        {
            return change;
        }

        if (value is not null)
        {
            ArgumentCheck.Bounds(column.Definition, value, column.Name, refusals.Fields);
        }

        Tell(rule, change, new LocalizedText($"{column.Name} gezet", $"{column.Name} set"));
        return change.With(column.Name, value);
    }

    // Never the value: who may read that the rule was applied may not always read the column.
    private void Tell(RuleModel rule, RowChange change, LocalizedText effect) =>
        applied.Add(new AppliedRule(rule.Name, "tenant", "rule", ResourceNames.Record(tenant.Id, plan.Table.Name, change.Id), effect));

    private object? ValueOf(RowChange change, string path) => RowPaths.Of(tx, plan.Model, plan.Table, change, path);

    private static bool IsEmpty(object? value) => value is null || (value is string text && string.IsNullOrWhiteSpace(text));
}
