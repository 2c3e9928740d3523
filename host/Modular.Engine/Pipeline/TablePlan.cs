using System.Collections.Immutable;
using Modular.Engine.Metadata;
using Modular.Sdk;
using Modular.Sdk.Steps;

namespace Modular.Engine.Pipeline;

/// <summary>What takes part in writes of one table, worked out once per version of the metadata.</summary>
internal sealed record TablePlan(TableModel Table)
{
    public ImmutableArray<PlatformStep> PlatformSteps { get; init; } = [];

    /// <summary>The steps of each version of the regime, in order; versions without any are left out.</summary>
    public ImmutableArray<(IRegime Regime, ImmutableArray<TableStep> Steps)> ModuleSteps { get; init; } = [];

    /// <summary>Whether a write of a row passes any stage before the row is written.</summary>
    public bool HasStages => !PlatformSteps.IsEmpty || !ModuleSteps.IsEmpty;

    public static TablePlan Of(TableModel table, IReadOnlyList<IRegime> regimes) => new(table)
    {
        PlatformSteps = [.. Pipeline.PlatformSteps.All.Where(step => step.Table == table.Name)],
        ModuleSteps =
        [
            .. regimes
                .Select(regime => (regime, Steps: regime.Steps.Where(step => step.Table == table.Name).OrderBy(step => step.Order).ToImmutableArray()))
                .Where(pair => !pair.Steps.IsEmpty),
        ],
    };
}
