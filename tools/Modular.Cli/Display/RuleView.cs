using Modular.Common.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>What rests on the agreement: rules that were applied, signals, and what is missing.</summary>
public static class RuleView
{
    public static void Applied(IAnsiConsole console, IEnumerable<RuleCitation> rules) => Blocks.Table(
        console,
        "Rules applied",
        ["rule", "source", "did", "says"],
        rules.Select(rule => new[] { rule.RuleId, rule.Source, Cells.Of(rule.Effect), Cells.Of(rule.Text) }));

    public static void Signals(IAnsiConsole console, IReadOnlyCollection<Signal> signals)
    {
        if (signals.Count == 0) return;
        Blocks.Table(
            console,
            "Signals",
            ["kind", "for", "text", "rule"],
            signals.Select(signal => new[] { signal.Kind, signal.Audience, Cells.Of(signal.Text), Cells.Of(signal.Rule) }));
    }

    public static void Missing(IAnsiConsole console, string title, IReadOnlyCollection<Violation> violations)
    {
        if (violations.Count == 0) return;
        Blocks.Table(
            console,
            title,
            ["code", "field", "text", "rule"],
            violations.Select(violation => new[] { violation.Code, violation.Field, Cells.Of(violation.Text), Cells.Of(violation.Rule) }));
    }
}
