using System.Collections.Immutable;
using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Sdk;
using Modular.Sdk.Statements;
using Modular.Sdk.Values;

namespace Modular.Engine.Statements;

/// <summary>What was filled in, held against the definition: the whole and every line, all faults at once.</summary>
internal sealed record StatementForm(FieldValues Values, ImmutableArray<StatementLine> Lines)
{
    public static StatementForm Check(IRegime regime, StatementDefinition definition, SubmitStatement command)
    {
        var errors = new FieldErrors();
        var values = ArgumentCheck.Check(definition.Fields, command.Fields, "fields", errors);
        var byHand = !definition.LineFields.IsEmpty;
        if (!byHand && command.Lines.Count > 0)
        {
            errors.Add(
                "lines", "NOT_EXPECTED", "De regels worden hier opgesteld uit de trajecten.", "The lines are composed from the trajectories here.",
                definition.RuleIds);
        }

        errors.Require(
            !byHand || command.Lines.Count > 0, "lines", "REQUIRED", "Vul ten minste een regel in.", "Fill in at least one line.");
        var lines = command.Lines.Select((line, at) =>
            new StatementLine(ArgumentCheck.Check(definition.LineFields, line.Fields, $"lines[{at}].fields", errors)) { Trajectory = line.Trajectory });
        var form = new StatementForm(values, [.. lines]);
        errors.ThrowIfAny(regime.Rules);
        return form;
    }
}
