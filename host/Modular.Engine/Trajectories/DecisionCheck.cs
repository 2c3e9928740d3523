using Modular.Engine.Errors;
using Modular.Engine.Indicators;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;

namespace Modular.Engine.Trajectories;

/// <summary>Holds a module's decision against what the module declared: a contradiction is a fault of the module.</summary>
internal static class DecisionCheck
{
    public static Decision Sound(IRegime regime, TriggerContext context, Decision decision)
    {
        var fault = Faults(regime, context.Trajectory, decision).Concat(Measures(regime, context, decision)).FirstOrDefault();
        return fault is null
            ? decision
            : throw ModularException.ModuleFault($"{regime.Id} {regime.Version}", new InvalidOperationException(fault));
    }

    private static IEnumerable<string> Measures(IRegime regime, TriggerContext context, Decision decision) =>
        decision.Measures.IsEmpty ? [] : MeasureCheck.Faults(regime.Indicators(context.Settings), decision.Measures);

    private static IEnumerable<string> Faults(IRegime regime, TrajectorySnapshot before, Decision decision)
    {
        if (regime.Lifecycle.States.All(state => state.Name != decision.State))
        {
            yield return $"State '{decision.State}' is not declared.";
        }

        foreach (var record in decision.Records.Where(record => regime.Model.Tables.All(table => table.Name != record.Table)))
        {
            yield return $"Table '{record.Table}' is not declared.";
        }

        foreach (var rule in decision.Rules.Where(rule => regime.Rules.Find(rule.RuleId) is null))
        {
            yield return $"Rule '{rule.RuleId}' is not in the rule book.";
        }

        foreach (var moment in decision.BillableMoments.Where(moment => before.BillableMoments.Any(known => known.Key == moment.Key)))
        {
            yield return $"Billable moment '{moment.Key}' was earned before.";
        }
    }
}
