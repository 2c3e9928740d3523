using Modular.Engine.Tables;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Steps;

namespace Modular.Engine.Pipeline;

/// <summary>What the steps of a regime must get right before anyone may use it.</summary>
public static class StepCheck
{
    /// <summary>A sentence for everything that is wrong; empty when all is well.</summary>
    public static IEnumerable<string> Problems(IRegime regime)
    {
        var tables = RegimeTables.Of(regime).ToDictionary(
            table => table.Name, table => table.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var twice in regime.Steps.GroupBy(step => step.Name).Where(group => group.Count() > 1))
        {
            yield return $"step {twice.Key} is listed twice";
        }

        foreach (var tie in regime.Steps.GroupBy(step => (step.Table, step.Stage, step.Order)).Where(group => group.Count() > 1))
        {
            yield return $"steps {string.Join(" and ", tie.Select(step => step.Name))} both are number {tie.Key.Order} of {tie.Key.Table}, {EnumName.Of(tie.Key.Stage)}";
        }

        foreach (var problem in regime.Steps.SelectMany(step => ProblemsOf(step, tables)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> ProblemsOf(TableStep step, Dictionary<string, HashSet<string>> tables)
    {
        if (!tables.TryGetValue(step.Table, out var columns))
        {
            yield return $"step {step.Name} is on table {step.Table}, which is not there";
            yield break;
        }

        foreach (var column in step.Columns.Where(column => !columns.Contains(column)))
        {
            yield return $"step {step.Name} watches {step.Table}.{column}, which is not there";
        }

        if (step.Events.IsEmpty || (step.Stage == StepStage.Compute && step.Events.Contains(StepEvent.Delete)))
        {
            yield return $"step {step.Name} is looked at never, or computes a row that is deleted";
        }
    }
}
