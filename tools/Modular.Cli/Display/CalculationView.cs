using Modular.Cli.Wire;
using Modular.Common.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>How an amount came about: a tree of steps, each with its rule.</summary>
public static class CalculationView
{
    public static void Show(IAnsiConsole console, Calculation? calculation)
    {
        if (calculation is null) return;
        var tree = new Tree(Line(calculation));
        Add(tree, calculation);
        console.Write(tree);
    }

    private static void Add(IHasTreeNodes parent, Calculation calculation)
    {
        foreach (var step in calculation.Steps) Add(parent.AddNode(Line(step)), step);
    }

    private static Markup Line(Calculation step)
    {
        var inputs = string.Join(", ", step.Inputs.Select(input => $"{Cells.Of(input.Name)} {input.Value}"));
        var how = MoneyText.ShownIn(string.Join("; ", new[] { step.Formula, inputs, step.Rounding }.Where(part => part.Length > 0)));
        return new Markup(
            $"{Markup.Escape(Cells.Of(step.Label))} [bold]{Markup.Escape(MoneyText.ShownIn(step.Result))}[/]"
            + (how.Length > 0 ? $" = {Markup.Escape(how)}" : "")
            + (step.Rule is null ? "" : $" [dim]{Markup.Escape(Cells.Of(step.Rule))}[/]"));
    }
}
