using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>Prices by product code, and the proposal when a trajectory ends early. All amounts include VAT.</summary>
internal sealed class Tariff : ITariff
{
    public ImmutableArray<ColumnDefinition> QuoteArguments { get; } = [Arguments.Price, Arguments.Hours, Arguments.Months];

    public Quote Quote(TriggerContext context)
    {
        var asked = new Command(context);
        var missing = new Violations();
        missing.Require(
            asked.Code != default, "PRODUCT_CODE_UNKNOWN", "RSD-P01",
            "Het productblad noemt geen productcode 1 tot en met 5.", "The product sheet names no product code from 1 to 5.");
        if (Months(asked) is { } months)
        {
            Lengths.Check(missing, asked.Code, months, asked.Settings, "months");
        }

        var priced = asked.Code == ProductCode.Support ? Support(asked, missing) : Whole(asked, missing);
        if (!missing.None || priced is null)
        {
            return new Quote(null, [], null, [.. missing]) { VatBasis = VatBasis.Including };
        }

        ImmutableArray<Instalment> instalments = asked.Code == ProductCode.Support
            ? [new Instalment("quarters", priced.Amount,
                Write.Text("Elke drie maanden achteraf, naar het logboek", "Every three months in arrears, by the logbook"), ["RSD-F03"])]
            : [.. Instalments.Of(asked,
                priced.Amount).Select(part => new Instalment(part.Key, part.Part.Amount, part.When, [part.RuleId, "COM-01"]))];
        return new Quote(priced.Amount, instalments, priced.How, []) { VatBasis = VatBasis.Including };
    }

    public Settlement? Settle(TrajectoryContext context, LocalDate endedOn)
    {
        var facts = new Facts(context);
        if (facts.State is not (State.Active or State.Completing or State.Reported or State.Accepted) || endedOn < facts.StartedOn)
        {
            return null;
        }

        var proposal = Settling.Propose(facts, endedOn);
        var reports = Timeliness(facts);
        return new Settlement(
            endedOn,
            proposal.Amount,
            proposal.How,
            [
                new("RSD-R07", Write.Text("Tijdig gerapporteerd gedurende het traject", "Reported in time during the trajectory"),
                    reports.All(report => report.InTime)),
                new("RSD-T03", Write.Text("Eindrapportage opgeleverd", "Final report delivered"), facts.FinalReportIn),
                new("RSD-T04", Write.Text("Warm overgedragen met persoonlijke toelichting", "Handed over with a personal explanation"),
                    facts.Values.Has(Fields.HandoverOn)),
            ],
            reports);
    }

    /// <summary>Every report of the trajectory and whether it was in time (RSD-R07).</summary>
    private static ImmutableArray<ReportTimeliness> Timeliness(Facts facts) =>
    [
        .. facts.Trajectory.Reports
            .Where(report => report.Status != ReportStatus.Cancelled)
            .OrderBy(report => report.DueOn)
            .Select(report => new ReportTimeliness(
                report.Key, report.DueOn, report.SubmittedOn, (report.SubmittedOn ?? facts.Today) <= report.DueOn)),
    ];

    private static int? Months(Command asked) =>
        (int?)asked.Given.Whole(TrajectoryFields.Months)
        ?? asked.Months
        ?? (int?)asked.Reference.ProductSheet?.Whole(ProductSheetFields.Months);

    private static Priced? Whole(Command asked, Violations missing)
    {
        var price = asked.Code.HasFixedPrice()
            ? asked.Price ?? asked.Reference.ProductSheet?.Money(ProductSheetFields.Price)
            : asked.Given.Money(TrajectoryFields.Price) ?? asked.Price ?? asked.Values.Money(Fields.QuotedPrice);
        missing.Require(
            price is not null, "PRICE_MISSING", asked.Code.HasFixedPrice() ? "RSD-P01" : "RSD-O03",
            "De prijs ontbreekt.", "The price is missing.", "price");
        return price is { } known ? Instalments.Agreed(asked, known, asked.Code) : null;
    }

    private static Priced? Support(Command asked, Violations missing)
    {
        var rate = asked.Values.Money(Fields.SupportRate) ?? Pricing.SupportRate(asked, asked.Today)?.Amount;
        var hours = asked.Given.Decimal(Arguments.Hours.Name) ?? asked.Values.Decimal(Fields.QuotedHours);
        missing.Require(
            rate is not null, "RATE_MISSING", "RSD-P02",
            "Er is geen regionaal tarief van kracht.", "No regional rate is in force.");
        missing.Require(
            hours is not null, "HOURS_MISSING", "RSD-O05", "De uren ontbreken.", "The hours are missing.", "hours");
        return rate is { } perHour && hours is { } number
            ? Moments.Product(Write.Text("Persoonlijke ondersteuning", "Personal support"), "RSD-P02", number, "h", perHour)
            : null;
    }
}
