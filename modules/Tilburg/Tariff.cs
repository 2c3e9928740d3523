using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>Prices under their ceilings, the proposal on early end, and the yearly index. All amounts exclude VAT.</summary>
internal sealed class Tariff : ITariff
{
    private static readonly ColumnDefinition ExtensionMonths =
        Column.Whole("extension_months", "Maanden verlenging", "Months of extension") with { Minimum = 1, Maximum = 60 };

    public ImmutableArray<ColumnDefinition> QuoteArguments { get; } = [Arguments.Price, ExtensionMonths];

    public Quote Quote(TriggerContext context)
    {
        var asked = new Command(context);
        var extension = (int?)asked.Given.Whole(ExtensionMonths.Name);
        var missing = new Violations();
        Money? price;
        if (extension is { } months)
        {
            price = asked.Given.Money(Arguments.Price.Name) ?? Ceilings.OfExtension(months, asked.Reference.Rates, asked.Today);
            Pricing.CheckExtension(missing, price, months, asked.Reference.Rates, asked.Today);
        }
        else
        {
            price = asked.Given.Money(Arguments.Price.Name) ?? asked.Price ?? asked.Reference.ProductSheet?.Money(ProductSheetFields.Price);
            CheckTrajectory(asked, price, missing);
        }

        return missing.None && price is { } total
            ? new Quote(total, [.. Instalments.Of(total, extension is not null)], Explain(asked, total, extension), [])
            {
                VatBasis = VatBasis.Excluding,
            }
            : new Quote(null, [], null, [.. missing]) { VatBasis = VatBasis.Excluding };
    }

    public Settlement? Settle(TrajectoryContext context, LocalDate endedOn)
    {
        var facts = new Facts(context);
        if (facts.State is State.Ordered or State.Invited or State.Planning or State.Submitted or State.Closed or State.NotStarted
            || facts.Values.Has(Fields.SettledAmount)
            || endedOn < (facts.StartedOn ?? facts.Values.Date(Fields.PlanApprovedOn)))
        {
            return null;
        }

        var proposal = Settling.Propose(facts, endedOn);
        return new Settlement(
            endedOn,
            proposal.Amount,
            proposal.How,
            [
                new("TIL-T03", Write.Text("Vooraf afgestemd met de klantregisseur", "The case manager was consulted beforehand"),
                    facts.Values.Has(Fields.EndingConsultedOn)),
                new("TIL-T02", Write.Text("Eindrapport ontvangen", "Final report received"), facts.FinalReportIn),
                new("TIL-F04", Write.Text("Klantregisseur en contractmanager hebben beslist", "Case manager and contract manager decided"),
                    facts.Values.Has(Fields.SettledAmount)),
            ],
            [
                .. facts.Trajectory.Reports
                    .Where(report => report.Status != ReportStatus.Cancelled)
                    .OrderBy(report => report.DueOn)
                    .Select(report => new ReportTimeliness(
                        report.Key, report.DueOn, report.SubmittedOn, (report.SubmittedOn ?? facts.Today) <= report.DueOn)),
            ]);
    }

    public Indexation? Index(IndexationContext context) => Indexing.Of(context);

    /// <summary>A trajectory keeps the ceiling of its order date (DEC-04); a product is priced by the date of the question.</summary>
    private static void CheckTrajectory(Command asked, Money? price, Violations missing)
    {
        Durations.Check(missing, asked.FirstMonths);
        if (asked.FirstMonths is { } months)
        {
            Pricing.Check(missing, price, months, asked.Reference.Rates, On(asked));
        }
    }

    private static LocalDate On(Facts facts) => facts.Price is null ? facts.Today : facts.Trajectory.OrderedOn;

    private static Calculation Explain(Command asked, Money price, int? extension)
    {
        var (rule, months, ceiling, on) = extension is { } more
            ? ("TIL-F02", more, Ceilings.OfExtension(more, asked.Reference.Rates, asked.Today), asked.Today)
            : ("TIL-F01", asked.FirstMonths ?? 0, Ceilings.Of(asked.FirstMonths ?? 0, asked.Reference.Rates, On(asked)), On(asked));
        return new Calculation(
            Write.Text("Prijs zonder btw", "Price excluding VAT"), rule,
            $"{Write.Amount(price)} <= {Write.Amount(ceiling ?? price)}", Write.Amount(price))
        {
            Inputs =
            [
                new(Write.Text("Duur", "Duration"), $"{months} months"),
                new(Write.Text("Maximum van de datum", "Maximum of the date"), Write.Amount(ceiling ?? price)),
                new(Write.Text("Datum", "Date"), Write.Date(on)),
            ],
            Steps =
            [
                new Calculation(
                    Write.Text("Btw-behandeling van het product", "VAT treatment of the product"), "DEC-09",
                    asked.Values.Text(Fields.VatTreatment)
                        ?? Pricing.VatTreatment(asked.Reference.ProductSheet ?? FieldValues.Empty, asked.Settings),
                    "excluding VAT"),
            ],
        };
    }
}
