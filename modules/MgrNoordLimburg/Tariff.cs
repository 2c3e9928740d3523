using System.Collections.Immutable;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Rules;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>Price times hours (MGR-F01), at the rate of the date of service (MGR-F02). Rates follow a rate card, no formula (MGR-C15).</summary>
internal sealed class Tariff : ITariff
{
    private static readonly ColumnDefinition ServiceOn = Column.Date("service_on", "Dienstdatum (leeg: vandaag)", "Date of service (empty: today)");

    public ImmutableArray<ColumnDefinition> QuoteArguments { get; } = [Arguments.Hours, ServiceOn];

    public Quote Quote(TriggerContext context)
    {
        var asked = new Command(context);
        var hours = asked.Given.Decimal(Arguments.Hours.Name) ?? asked.OrderedHours;
        var rate = Rates.Of(asked, asked.Given.Date(ServiceOn.Name) ?? asked.Today);
        var missing = new Violations()
            .Require(
                asked.Segment is not null, "PRODUCT_UNKNOWN", "MGR-O03",
                "Het productblad noemt geen van de producten van de regio.", "The product sheet names none of the region's products.")
            .Require(
                !asked.IsInHouse, "IN_HOUSE", "MGR-C09", "Inbesteed heeft geen tarief.", "In-house has no rate.")
            .Require(
                rate is not null || asked.IsInHouse, "RATE_MISSING", asked.Route == Route.CarriedOver ? "MGR-F03" : "MGR-F02",
                "Er is geen tarief van kracht op de dienstdatum.", "No rate is in force on the date of service.")
            .Require(hours is not null, "HOURS_MISSING", "MGR-F01", "De uren ontbreken.", "The hours are missing.", "hours");
        if (!missing.None || rate is null || hours is not { } number)
        {
            return new Quote(null, [], null, [.. missing]) { VatBasis = VatBasis.Excluding };
        }

        var priced = Rates.Price(number, rate);
        return new Quote(
            priced.Amount,
            [
                new Instalment(
                    "hours", priced.Amount,
                    Write.Text("Per maand achteraf, naar de uitgevoerde uren", "Monthly in arrears, by the hours carried out"),
                    ["MGR-F04", "MGR-F05", "DEC-29"]),
            ],
            priced.How, [])
        {
            VatBasis = VatBasis.Excluding,
        };
    }

    /// <summary>What was carried out up to a date and is not invoiced yet: hours that were not carried out cost nothing (MGR-F05).</summary>
    public Settlement? Settle(TrajectoryContext context, LocalDate endedOn)
    {
        var facts = new Facts(context);
        if (facts.State is not (State.Active or State.Completing or State.Reported) || facts.IsInHouse || endedOn < facts.StartedOn)
        {
            return null;
        }

        var carriedOut = facts.Trajectory.BillableMoments.Where(moment => moment.EarnedOn <= endedOn).ToList();
        var earned = carriedOut.Select(moment => moment.Amount).Sum();
        var open = earned - facts.Invoiced;
        return new Settlement(
            endedOn,
            open,
            new Calculation(
                Write.Text("Uitgevoerd en nog niet gefactureerd", "Carried out and not invoiced yet"), "MGR-F05",
                $"{Write.Amount(earned)} - {Write.Amount(facts.Invoiced)}", Write.Amount(open))
            {
                Steps = [.. carriedOut.Select(moment => moment.Explanation)],
            },
            [
                new("MGR-F05", Write.Text("Niet meer uren dan ingekocht", "Not more hours than ordered"),
                    !(facts.RecordedHours > facts.OrderedHours)),
                new("MGR-R06", Write.Text("Eindrapportage ontvangen", "Final report received"),
                    facts.Trajectory.Report(ReportKinds.Final) is { Status: ReportStatus.Submitted or ReportStatus.Accepted }),
            ],
            [
                .. facts.Trajectory.Reports
                    .Where(report => report.Status != ReportStatus.Cancelled)
                    .OrderBy(report => report.DueOn)
                    .Select(report => new ReportTimeliness(
                        report.Key, report.DueOn, report.SubmittedOn, (report.SubmittedOn ?? facts.Today) <= report.DueOn)),
            ]);
    }
}
