using System.Globalization;
using Modular.Sdk.Calendar;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>
/// The yearly index of 4.3: (new quarter - old quarter) / old quarter, over one base (TIL-F06, DEC-13, DEC-33). The percentage is not
/// rounded; each price of the table is, from the previous rounded one (DEC-05).
/// </summary>
internal static class Indexing
{
    public static Indexation Of(IndexationContext context)
    {
        var violations = new Violations();
        violations.Require(
            context.On is { Month: 5, Day: 1 } && context.On >= Ceilings.FirstIndexation, "NOT_AN_INDEXATION_DATE", "TIL-F06",
            "Prijzen worden op 1 mei geïndexeerd, voor het eerst in 2024.", "Prices are indexed on 1 May, for the first time in 2024.", "on");
        violations.Require(
            Ceilings.Table.All(line => !context.Rates.Any(rate => rate.Code == line.Code && rate.ValidFrom == context.On)),
            "INDEXED_ALREADY", "TIL-F06",
            "Deze prijzen gelden al vanaf die datum.", "These prices hold from that date already.", "on");
        foreach (var line in Ceilings.Table)
        {
            var previous = Ceilings.InForce(line.Code, context.Rates, Terms.Before(context.On));
            violations.Require(
                previous is not null, "NO_MAXIMUM_IN_FORCE", "TIL-F06",
                $"Er is geen prijs '{line.Code}' om te indexeren.", $"There is no price '{line.Code}' to be indexed.");
            violations.Require(
                !(previous?.ValidFrom < Terms.Years(context.On, -1)), "YEAR_SKIPPED", "TIL-F06",
                $"De prijs '{line.Code}' is vorig jaar niet geïndexeerd: doe dat eerst.",
                $"The price '{line.Code}' was not indexed last year: do that first.");
        }

        var compared = IndexComparison.Of(context, violations);
        return violations.None && compared is not null
            ? Index(context, compared)
            : new Indexation { Missing = [.. violations] };
    }

    private static Indexation Index(IndexationContext context, IndexComparison compared)
    {
        var steps = Ceilings.Table.Select(line => Line(context, compared, line)).ToList();
        return new Indexation
        {
            Percentage = compared.Percentage,
            Used = compared.Used,
            Rates = [.. steps.Select(step => step.Rate)],
            Explanation = new Calculation(
                Write.Text("Indexering", "Indexation"), "TIL-F06", compared.Formula, $"{Number(compared.Percentage)}%")
            {
                Inputs = [.. compared.Used.Select(figure => new CalculationInput(
                    Write.Text($"{figure.Series} {figure.Period}, {Status(figure).Nl}", $"{figure.Series} {figure.Period}, {Status(figure).En}"),
                    $"{Number(figure.Value)} ({figure.Base}, {figure.Vintage})"))],
                Steps =
                [
                    new Calculation(
                        Write.Text("Vergeleken kwartalen", "Quarters compared"), "DEC-33",
                        $"{compared.Used[^1].Period} / {compared.Used[0].Period}", $"{Number(compared.Percentage)}%"),
                    new Calculation(
                        Write.Text("Eén basis", "One base"), "DEC-13",
                        string.Join(", ", compared.Used.Select(figure => figure.Base).Distinct()), $"{compared.Used.Length} figures"),
                    .. steps.Select(step => step.How),
                ],
            },
        };
    }

    private static (Rate Rate, Calculation How) Line(
        IndexationContext context, IndexComparison compared, (string Code, string Unit, int Months) line)
    {
        var previous = Ceilings.InForce(line.Code, context.Rates, Terms.Before(context.On))?.Amount ?? Money.Zero;
        var monthly = context.Settings.Text(Settings.IndexRounding) == "monthly_rate" && line.Months > 1;
        var amount = monthly
            ? Money.Of(compared.Apply(previous.Amount / line.Months).Amount * line.Months)
            : compared.Apply(previous.Amount);
        var formula = monthly
            ? $"{Write.Amount(previous)} / {line.Months} x (100% + {Number(compared.Percentage)}%) x {line.Months}"
            : $"{Write.Amount(previous)} x (100% + {Number(compared.Percentage)}%)";
        return (
            new Rate(line.Code, line.Unit, amount, context.On, null),
            new Calculation(
                Write.Text($"Maximum {line.Code} vanaf {Write.Date(context.On)}", $"Maximum {line.Code} from {Write.Date(context.On)}"),
                "DEC-05", formula, Write.Amount(amount))
            {
                Inputs = [new(Write.Text("Vorige prijs", "Previous price"), Write.Amount(previous))],
                Rounding = Moments.Rounding,
            });
    }

    private static LocalizedText Status(IndexFigure figure) =>
        figure.Final ? Write.Text("definitief", "final") : Write.Text("voorlopig", "provisional");

    private static string Number(decimal value) => value.ToString("0.####################", CultureInfo.InvariantCulture);
}
