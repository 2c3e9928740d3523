using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Indicators;
using Modular.Sdk;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>Holds what a module composed against what it declared: a contradiction is a fault of the module.</summary>
internal static class OutcomeCheck
{
    public static StatementOutcome Sound(
        IRegime regime, StatementDefinition definition, StatementContext context, IReadOnlySet<string> trajectories, StatementOutcome outcome)
    {
        Refuse(regime, Faults(regime, definition, context, trajectories, outcome)
            .Concat(MeasureCheck.Faults(regime.Indicators(context.Provider.Settings), outcome.Measures)));
        return outcome;
    }

    public static StatementJudgement Sound(IRegime regime, StatementJudgementContext context, StatementJudgement judgement)
    {
        Refuse(regime, MeasureCheck.Faults(regime.Indicators(context.Provider.Settings), judgement.Measures).Concat(Unknown(regime, judgement.Rules)));
        return judgement;
    }

    private static void Refuse(IRegime regime, IEnumerable<string> faults)
    {
        if (faults.FirstOrDefault() is { } fault)
        {
            throw ModularException.ModuleFault($"{regime.Id} {regime.Version}", new InvalidOperationException(fault));
        }
    }

    private static IEnumerable<string> Faults(
        IRegime regime, StatementDefinition definition, StatementContext context, IReadOnlySet<string> trajectories, StatementOutcome outcome)
    {
        if (outcome.Violations.IsEmpty && outcome.Lines.Length < context.Given.Length)
        {
            yield return $"{context.Given.Length} lines were given and {outcome.Lines.Length} came back.";
        }

        var columns = definition.LineColumns();
        foreach (var line in outcome.Lines.Where(line => line.Refused.IsEmpty))
        {
            if (line.Trajectory is { } trajectory && !trajectories.Contains(trajectory))
            {
                yield return $"A line stands for trajectory '{trajectory}', which is none of the provider's.";
            }

            if (line.MomentKey is not null && (line.Trajectory is null || line.Amount is null))
            {
                yield return $"A line for moment '{line.MomentKey}' has no trajectory or no amount.";
            }
        }

        foreach (var fault in Wrong(definition.Columns(), outcome.Computed).Concat(outcome.Lines.SelectMany(line => Wrong(columns, line.Values))))
        {
            yield return fault;
        }

        var onLines = outcome.Lines.SelectMany(line => line.RuleIds).Distinct().Where(rule => regime.Rules.Find(rule) is null);
        foreach (var wrong in Unknown(regime, outcome.Rules).Concat(onLines.Select(rule => $"Rule '{rule}' is not in the rule book.")))
        {
            yield return wrong;
        }
    }

    private static IEnumerable<string> Unknown(IRegime regime, IEnumerable<AppliedRule> rules) => rules
        .Where(rule => regime.Rules.Find(rule.RuleId) is null).Select(rule => $"Rule '{rule.RuleId}' is not in the rule book.");

    // What the store would refuse. Bounds are for what people fill in: an amount that was computed may be settled and so be negative.
    private static IEnumerable<string> Wrong(IReadOnlyList<ColumnDefinition> columns, FieldValues values)
    {
        var errors = new FieldErrors();
        ArgumentCheck.Check(columns, values, "computed", errors, partial: true);
        return errors.Where(error => error.Reason is not ("TOO_SMALL" or "TOO_LARGE")).Select(error => $"{error.Field}: {error.Reason}");
    }
}
