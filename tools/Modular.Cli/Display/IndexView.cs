using Modular.Tariffs.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Index figures, and rates by them.</summary>
public static class IndexView
{
    public static void Figures(IAnsiConsole console, IEnumerable<IndexFigure> figures) => Blocks.Table(
        console,
        "Index figures",
        ["series", "period", "vintage", "value", "base", "sector", "status", "continued by", "retrieved on"],
        figures.Select(each => new[]
        {
            each.Series, each.Period, each.Vintage, each.Value?.Value ?? "", each.Base, each.Sector, each.Final ? "final" : "provisional",
            each.Successor, Cells.Of(each.RetrievedOn),
        }));

    public static void Proposed(IAnsiConsole console, ProposeIndexationResponse response)
    {
        RuleView.Missing(console, "Missing", response.Missing);
        if (response.Indexation is not null) Show(console, response.Indexation);
    }

    public static void Show(IAnsiConsole console, Indexation indexation)
    {
        console.WriteLine($"{indexation.Percentage?.Value}% from {Cells.Of(indexation.On)}");
        Figures(console, indexation.Used);
        TariffView.Rates(console, indexation.Rates);
        CalculationView.Show(console, indexation.Explanation);
    }

    public static void Applied(IAnsiConsole console, IEnumerable<Indexation> indexations) => Blocks.Table(
        console,
        "Indexations",
        ["id", "from", "percentage", "figures", "rates", "applied on", "by"],
        indexations.Select(each => new[]
        {
            Cells.Id(each.Name), Cells.Of(each.On), each.Percentage?.Value ?? "",
            string.Join("; ", each.Used.Select(figure => $"{figure.Series} {figure.Period} {figure.Value?.Value}")),
            string.Join("; ", each.Rates.Select(rate => $"{rate.Code} {Cells.Of(rate.Amount)}")), Cells.Of(each.AppliedOn), each.AppliedBy,
        }));
}
