using System.Collections.Immutable;
using Modular.Engine.Errors;
using Modular.Sdk;
using Modular.Sdk.Rules;
using Modular.Sdk.Statements;

namespace Modular.Engine.Statements;

/// <summary>When lines that do not stand refuse the whole.</summary>
internal static class RefusedLines
{
    private const string Trajectory = "trajectory";

    /// <summary>Refuses a statement with lines that do not stand, unless those that do are to be taken and there are any.</summary>
    /// <exception cref="ModularException">With reason RuleViolated: every violation of every line, with the line in its field's path.</exception>
    public static void Check(string subject, ImmutableArray<StatementLine> lines, bool acceptPartial, IRegime regime)
    {
        var refused = lines.Index().Where(at => !at.Item.Refused.IsEmpty).ToList();
        if (refused.Count > 0 && !(acceptPartial && refused.Count < lines.Length))
        {
            throw ModularException.RuleViolated(
                subject, refused.SelectMany(at => at.Item.Refused.Select(violation => InLine(violation, at.Index))), regime.Rules);
        }
    }

    private static Violation InLine(Violation violation, int index) => violation with
    {
        Field = violation.Field switch
        {
            null => $"lines[{index}]",
            Trajectory => $"lines[{index}].trajectory",
            var field => $"lines[{index}].fields.{field}",
        },
    };
}
