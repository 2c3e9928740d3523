using Modular.Cli.Wire;
using Modular.Common.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>A refusal: its code and reason, then a line for each thing that stands in the way, with the rule behind it.</summary>
public static class RefusalView
{
    public static void Show(IAnsiConsole console, Refusal refusal, string indent = "")
    {
        var inner = indent + "  ";
        console.MarkupLine($"{indent}[red]{Markup.Escape($"{refusal.Code} {refusal.Reason}".TrimEnd())}[/] {Markup.Escape(refusal.Message)}");
        foreach (var message in refusal.Messages) Line(console, inner, $"{message.Locale}: {message.Message}");
        foreach (var wrong in refusal.Fields) Line(console, inner, $"{wrong.Field}: {wrong.Description}");
        var cited = refusal.Citations.DistinctBy(citation => citation.RuleId).ToDictionary(citation => citation.RuleId);
        foreach (var condition in refusal.Conditions)
        {
            cited.Remove(condition.Type, out var rule);
            Line(console, inner, $"{$"{condition.Type} {condition.Subject}".Trim()}: {condition.Description}");
            if (rule is not null) Texts(console, inner + "  ", rule);
        }

        foreach (var rule in cited.Values)
        {
            Line(console, inner, rule.RuleId);
            Texts(console, inner + "  ", rule);
        }

        foreach (var (key, value) in refusal.Metadata.OrderBy(each => each.Key, StringComparer.Ordinal)) Line(console, inner, $"{key}: {value}");
    }

    private static void Texts(IAnsiConsole console, string indent, RuleCitation rule)
    {
        var source = rule.Source.Length > 0 ? $" ({rule.Source})" : "";
        Line(console, indent, $"nl: {rule.Text?.Nl}{source}");
        Line(console, indent, $"en: {rule.Text?.En}{source}");
    }

    private static void Line(IAnsiConsole console, string indent, string text) => console.WriteLine(indent + text);
}
