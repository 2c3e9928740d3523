using Google.Rpc;
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
        console.MarkupLine($"{indent}[red]{Markup.Escape($"{refusal.Code} {refusal.Reason}".TrimEnd())}[/]");
        if (refusal.Conditions.Count == 0)
        {
            Line(console, inner, refusal.Message);
            foreach (var message in refusal.Messages) Line(console, inner, message.Message);
        }

        foreach (var wrong in refusal.Fields)
        {
            Line(console, inner, $"{wrong.Field}: {wrong.Description}{(wrong.LocalizedMessage is { } nl ? $" / {nl.Message}" : "")}");
        }

        foreach (var condition in refusal.Conditions.Skip(refusal.Citations.Count)) Line(console, inner, Condition(condition));
        foreach (var (rule, place) in refusal.Citations.Select((rule, place) => (rule, place)))
        {
            var condition = place < refusal.Conditions.Count ? Condition(refusal.Conditions[place]) : "";
            console.MarkupLine($"{inner}[bold]{Markup.Escape(Cells.Of(rule))}[/] {Markup.Escape(condition)}".TrimEnd());
            Texts(console, inner + "  ", rule);
        }

        foreach (var (key, value) in refusal.Metadata.Where(each => each.Key != "rules").OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            Line(console, inner, $"{key}: {value}");
        }
    }

    private static string Condition(PreconditionFailure.Types.Violation condition) =>
        $"{condition.Type} {Cells.Id(condition.Subject)}".Trim();

    // What the rule says about this case, before what it says at all.
    private static void Texts(IAnsiConsole console, string indent, RuleCitation rule)
    {
        foreach (var text in new[] { rule.Effect, rule.Text }.Where(text => text is not null && text.Nl.Length + text.En.Length > 0))
        {
            Line(console, indent, $"nl: {text.Nl}");
            Line(console, indent, $"en: {text.En}");
        }
    }

    private static void Line(IAnsiConsole console, string indent, string text) => console.Profile.Out.Writer.WriteLine(indent + text);
}
