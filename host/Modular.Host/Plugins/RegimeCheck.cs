using Modular.Engine.Metadata;
using Modular.Engine.Pipeline;
using Modular.Engine.Querying;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Stateless.Graph;
using Stateless.Reflection;

namespace Modular.Host.Plugins;

/// <summary>What every regime must get right before anyone may use it. The conformance tests ask much more.</summary>
internal static class RegimeCheck
{
    public static IReadOnlyList<string> Problems(IRegime regime, RegimeName declared) =>
    [
        .. Identity(regime, declared),
        .. States(regime.Lifecycle),
        .. Settings(regime),
        .. ModelCheck.Problems(regime),
        .. StepCheck.Problems(regime),
        .. QueryCheck.Problems(regime),
        .. from citation in Citations.Of(regime)
           where regime.Rules.Find(citation.RuleId) is null
           select $"{citation.Where} cites {citation.RuleId}, which is not in the rule book",
    ];

    private static IEnumerable<string> Identity(IRegime regime, RegimeName declared)
    {
        if (regime.Id != declared.Id || regime.Version != declared.Version)
        {
            yield return $"it calls itself {regime.Id} {regime.Version}, the manifest {declared}";
        }
    }

    private static IEnumerable<string> States(ILifecycle lifecycle)
    {
        var names = lifecycle.States.Select(state => state.Name).ToList();
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1))
        {
            yield return $"state {twice.Key} is listed twice";
        }

        var graph = lifecycle.Describe();
        if (MermaidGraph.Format(graph) != MermaidGraph.Format(lifecycle.Describe()))
        {
            yield return "its machine is not the same when asked twice";
        }

        foreach (var state in MachineStates(graph).Except(names))
        {
            yield return $"the machine has state {state}, which is not listed";
        }
    }

    private static IEnumerable<string> MachineStates(StateMachineInfo graph) =>
        graph.States.Select(state => EnumName.Of((Enum)state.UnderlyingState));

    private static IEnumerable<string> Settings(IRegime regime)
    {
        foreach (var twice in regime.Settings.GroupBy(setting => setting.Name).Where(group => group.Count() > 1))
        {
            yield return $"setting {twice.Key} is listed twice";
        }

        foreach (var setting in regime.Settings.Where(setting => !setting.Accepts(setting.Default)))
        {
            yield return $"setting {setting.Name} does not accept its default '{setting.Default}'";
        }
    }
}
