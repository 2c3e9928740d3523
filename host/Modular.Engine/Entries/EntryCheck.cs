using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Indicators;
using Modular.Sdk;
using Modular.Sdk.Entries;
using Modular.Sdk.Settings;

namespace Modular.Engine.Entries;

/// <summary>Holds a module's judgement against what the module declared: a contradiction is a fault of the module.</summary>
internal static class EntryCheck
{
    public static EntryJudgement Sound(IRegime regime, EntryDefinition definition, SettingValues settings, EntryJudgement judgement)
    {
        var faults = new FieldErrors();
        ArgumentCheck.Check(definition.Computed, judgement.Computed, definition.Kind, faults);
        var unknown = judgement.Rules.Select(rule => rule.RuleId).FirstOrDefault(id => regime.Rules.Find(id) is null);
        var fault = unknown is not null
            ? $"Rule '{unknown}' is not in the rule book."
            : faults.Select(error => $"{error.Field}: {error.Text.En}").Concat(Measures(regime, settings, judgement)).FirstOrDefault();
        return fault is null
            ? judgement
            : throw ModularException.ModuleFault($"{regime.Id} {regime.Version}", new InvalidOperationException(fault));
    }

    private static IEnumerable<string> Measures(IRegime regime, SettingValues settings, EntryJudgement judgement) =>
        judgement.Measures.IsEmpty ? [] : MeasureCheck.Faults(regime.Indicators(settings), judgement.Measures);
}
