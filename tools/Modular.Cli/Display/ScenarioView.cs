using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Modular.Cli.Scenarios;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>A run of scenarios, a line for each step as it ends.</summary>
public sealed class ScenarioView(IAnsiConsole console, bool verbose)
{
    private const string Indent = "               ";
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _passed;
    private int _failed;

    public void Begin(string file, string name) => console.MarkupLine($"[bold]{Markup.Escape(file)}[/]  {Markup.Escape(name)}".TrimEnd());

    public void Step(ScenarioStep? step, StepOutcome outcome)
    {
        var word = outcome.Succeeded ? "[green]ok    [/]" : "[red]failed[/]";
        var line = step is null ? "" : step.Line.ToString(CultureInfo.InvariantCulture);
        console.MarkupLine($"  {word}{line,5}  {Markup.Escape(step?.Title ?? "the tenant")}");
        foreach (var problem in outcome.Problems) console.Profile.Out.Writer.WriteLine(Indent + problem);
        if (outcome.Refusal is { } refusal && (verbose || !outcome.Succeeded)) RefusalView.Show(console, refusal, Indent);
        if (outcome.Response is { } response && verbose) console.Profile.Out.Writer.WriteLine(response.ToJsonString(Readable));
    }

    public void Unreadable(ScenarioException problem)
    {
        console.MarkupLine($"  [red]failed[/]{problem.Line,5}  {Markup.Escape(problem.Message)}");
        End(false);
    }

    public void End(bool passed)
    {
        if (passed) _passed++;
        else _failed++;
        console.MarkupLine(passed ? "  [green]passed[/]" : "  [red]failed[/]");
    }

    /// <summary>The last line; true when nothing failed.</summary>
    public bool Summary()
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_passed} passed, {_failed} failed"));
        return _failed == 0;
    }
}
