using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk;
using Modular.Sdk.Steps;

namespace Modular.Engine.Pipeline;

/// <summary>What a write of one row passes before the row itself is written. All refusals of a stage come back together.</summary>
internal sealed class RowStages(Tenant tenant, WriteTransaction tx, TablePlan plan, AppliedRules applied)
{
    private readonly HashSet<(string Step, string Rule)> told = [];
    private string? name;

    /// <summary>Whether the pipeline itself writes computed columns.</summary>
    public bool Computed { get; init; }

    /// <summary>Whether computed columns are filled, which no step or rule is asked about.</summary>
    public bool Filling { get; init; }

    /// <summary>The change with what the stages made of it.</summary>
    /// <exception cref="ModularException">A stage refuses it.</exception>
    public RowChange Carry(RowChange change)
    {
        if (!Filling)
        {
            Validate(change);
            change = change.Event == RuleEvent.Delete ? change : Compute(change);
            var computed = change;
            change = Rules(change);
            if (!ReferenceEquals(change, computed))
            {
                // What a tenant's rule sets is held to the same checks as what a caller gives.
                Validate(change);
            }
        }

        if (change.Event == RuleEvent.Delete)
        {
            return change;
        }

        if (!plan.Derived.IsEmpty || !plan.RolledUp.IsEmpty)
        {
            change = ComputedColumns.Carry(tx, plan, change, applied.Add, NameOf(change));
        }

        if (plan.Table.Kind == TableKind.EffectiveDated)
        {
            var refusals = Refusals(change);
            PeriodCheck.Check(plan.Table, change, refusals.Fields);
            refusals.ThrowIfAny();
            PeriodCheck.CheckOverlap(tx, tenant.Id, plan.Table, change);
        }

        return change;
    }

    private void Validate(RowChange change)
    {
        var refusals = Refusals(change);
        if (!Computed)
        {
            ComputedColumns.RefuseGiven(plan, change, refusals.Fields);
        }

        var check = new PlatformCheck(tenant, tx, change, refusals);
        foreach (var step in plan.PlatformSteps.Where(step => step.LooksAt(change)))
        {
            step.Check(check);
        }

        if (RegimeOf(change) is { } regime)
        {
            foreach (var step in StepsOf(regime, StepStage.Validate).Where(step => LooksAt(step, change)))
            {
                Take(regime, step, change, refusals);
            }
        }

        refusals.ThrowIfAny();
    }

    private RowChange Compute(RowChange change)
    {
        if (RegimeOf(change) is not { } regime)
        {
            return change;
        }

        var refusals = Refusals(change);
        foreach (var step in StepsOf(regime, StepStage.Compute))
        {
            // What an earlier step gave may be what this one watches.
            if (LooksAt(step, change))
            {
                change = Changed(regime, step, change, Take(regime, step, change, refusals));
            }
        }

        refusals.ThrowIfAny();
        return change;
    }

    private RowChange Rules(RowChange change)
    {
        if (plan.Rules.IsEmpty && plan.Required.IsEmpty)
        {
            return change;
        }

        var refusals = Refusals(change);
        change = new BusinessRules(tenant, tx, plan, applied).Carry(change, refusals);
        refusals.ThrowIfAny();
        return change;
    }

    private StepOutcome Take(IRegime regime, TableStep step, RowChange change, Refusals refusals)
    {
        var context = new StepContext(EventOf(change.Event), change.FieldsBefore, change.FieldsAfter, tenant.Today, tenant.Terms.For(regime));
        var outcome = StepRunner.Run(regime, step, context);
        foreach (var violation in outcome.Violations)
        {
            refusals.Add(violation);
        }

        // A step that looks again does not tell again.
        foreach (var rule in outcome.RulesApplied.Where(rule => told.Add((step.Name, rule.RuleId))))
        {
            applied.Add(new AppliedRule(rule.RuleId, regime.Id, "validate", NameOf(change), rule.Effect));
        }

        tx.Cite(outcome.RulesApplied.Select(rule => rule.RuleId));
        return outcome;
    }

    private RowChange Changed(IRegime regime, TableStep step, RowChange change, StepOutcome outcome)
    {
        var given = outcome.Changes.Select(pair => (pair.Key, Value: (object?)pair.Value)).Concat(outcome.Cleared.Select(name => (Key: name, Value: (object?)null)));
        foreach (var (column, value) in given)
        {
            if (plan.Table.Column(column) is not { Owner: not (ColumnOwner.Derived or ColumnOwner.RolledUp) })
            {
                throw ModularException.ModuleFault(
                    $"{regime.Id} {regime.Version}", new InvalidOperationException($"Step {step.Name} sets {plan.Table.Name}.{column}, which it cannot."));
            }

            change = change.With(column, value);
        }

        return change;
    }

    /// <summary>The version of the regime whose steps look at a row: the one that its trajectory was ordered under, else the tenant's.</summary>
    private IRegime? RegimeOf(RowChange change)
    {
        if (plan.ModuleSteps.IsEmpty)
        {
            return null;
        }

        var row = change.After ?? change.Before!.Values;
        var trajectory = plan.Table.Name == TableNames.Trajectory ? row : OfTrajectory(row);
        return trajectory?.TextOrNull("regime_version") is { } version ? tenant.FindRegime(version) : tenant.Regime;
    }

    private RowValues? OfTrajectory(RowValues row) =>
        plan.Table.Column(TableNames.Trajectory)?.Definition.Target == TableNames.Trajectory && row.TextOrNull(TableNames.Trajectory) is { } id
            ? tx.Find(TableNames.Trajectory, id)?.Values
            : null;

    private IEnumerable<TableStep> StepsOf(IRegime regime, StepStage stage) =>
        plan.ModuleSteps.Where(pair => ReferenceEquals(pair.Regime, regime)).SelectMany(pair => pair.Steps).Where(step => step.Stage == stage);

    private static bool LooksAt(TableStep step, RowChange change) => step.Events.Contains(EventOf(change.Event)) && change.ChangesAny(step.Columns);

    private static StepEvent EventOf(RuleEvent happens) => happens switch
    {
        RuleEvent.Create => StepEvent.Create,
        RuleEvent.Update => StepEvent.Update,
        _ => StepEvent.Delete,
    };

    private Refusals Refusals(RowChange change) => new(NameOf(change), tenant.Regime?.Rules);

    private string NameOf(RowChange change) => name ??= ResourceNames.Record(tenant.Id, plan.Table.Name, change.Id);
}
