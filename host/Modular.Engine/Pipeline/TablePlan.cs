using System.Collections.Immutable;
using Modular.Engine.Metadata;
using Modular.Sdk;
using Modular.Sdk.Steps;

namespace Modular.Engine.Pipeline;

/// <summary>What takes part in writes of one table, worked out once per version of the metadata.</summary>
internal sealed record TablePlan(TenantModel Model, TableModel Table)
{
    public ImmutableArray<PlatformStep> PlatformSteps { get; private init; } = [];

    /// <summary>The steps of each version of the regime, in order; versions without any are left out.</summary>
    public ImmutableArray<(IRegime Regime, ImmutableArray<TableStep> Steps)> ModuleSteps { get; private init; } = [];

    public ImmutableArray<BusinessRule> Rules { get; private init; } = [];

    /// <summary>Columns of the tenant's own that must have a value.</summary>
    public ImmutableArray<ColumnModel> Required { get; private init; } = [];

    /// <summary>The derived columns, each behind those that it is computed from.</summary>
    public ImmutableArray<DerivedColumn> Derived { get; private init; } = [];

    /// <summary>The table's own rolled-up columns.</summary>
    public ImmutableArray<RollUp> RolledUp { get; private init; } = [];

    /// <summary>Rolled-up columns, mostly of other tables, that are computed from rows of this one.</summary>
    public ImmutableArray<RollUp> RollUps { get; private init; } = [];

    /// <summary>Lookups to this table, by table and column.</summary>
    public ImmutableArray<Referring> Referring { get; private init; } = [];

    /// <summary>Whether a write of a row passes any stage before the row is written.</summary>
    public bool HasStages { get; private init; }

    public static TablePlan Of(TenantModel model, TableModel table, IReadOnlyList<IRegime> regimes, PlanCompiler compiler)
    {
        var plan = new TablePlan(model, table)
        {
            PlatformSteps = [.. Pipeline.PlatformSteps.All.Where(step => step.Table == table.Name)],
            ModuleSteps =
            [
                .. regimes
                    .Select(regime => (regime, Steps: regime.Steps.Where(step => step.Table == table.Name).OrderBy(step => step.Order).ToImmutableArray()))
                    .Where(pair => !pair.Steps.IsEmpty),
            ],
            Rules = compiler.Rules(table),
            Required = [.. table.Columns.Where(column => column is { Layer: Layer.Tenant, Owner: ColumnOwner.Client, Definition.Required: true })],
            Derived = compiler.Derived(table),
            RolledUp = [.. table.Columns.Where(column => column.Rollup is not null).Select(column => compiler.RollUp(table, column))],
            RollUps = compiler.RollUpsOf(table),
            Referring = [.. model.Tables.SelectMany(other => other.Columns.Where(column => column.Definition.Target == table.Name)
                .OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new Referring(other, column)))],
        };
        return plan with
        {
            HasStages = !plan.PlatformSteps.IsEmpty || !plan.ModuleSteps.IsEmpty || !plan.Rules.IsEmpty || !plan.Required.IsEmpty
                || !plan.Derived.IsEmpty || !plan.RolledUp.IsEmpty || table.Kind == TableKind.EffectiveDated,
        };
    }
}
