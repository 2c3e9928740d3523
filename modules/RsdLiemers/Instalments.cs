using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>
/// Codes 1 and 2: all at the final report (RSD-F01). Codes 3 and 4: half at approval, half at the final report (RSD-F02).
/// </summary>
internal static class Instalments
{
    public const string AtApproval = "plan_approved";
    public const string AtFinalReport = "final_report";

    public static void EarnAtApproval(Facts facts, Effects effects, Money price)
    {
        if (facts.Code != ProductCode.Support && facts.Code.PaysHalfAtApproval(facts.Settings))
        {
            effects.Earn(Moments.Of(AtApproval, facts.Today, First(facts, price, facts.Code), "RSD-F02") with
            {
                InvoiceBy = InvoiceTerms.FirstInstalment(facts, facts.Today),
            });
        }
    }

    public static void EarnAtExtension(Facts facts, Effects effects, int number, Money price, ProductCode code)
    {
        if (price > Money.Zero && code.PaysHalfAtApproval(facts.Settings))
        {
            effects.Earn(Moments.Of($"extension_{number}_approved", facts.Today, First(facts, price, code), "RSD-F02", "DEC-27") with
            {
                InvoiceBy = InvoiceTerms.FirstInstalment(facts, facts.Today),
            });
        }
    }

    /// <summary>Everything that is left of the price and of each extension's price.</summary>
    public static void EarnAtFinalReport(Facts facts, Effects effects, LocalDate lastDay)
    {
        var by = InvoiceTerms.AfterCompletion(facts, lastDay, facts.Today);
        if (facts.Price is { } price && facts.Code != ProductCode.Support && !facts.HasEarned(AtFinalReport))
        {
            var rule = RuleOf(facts, facts.Code);
            effects.Earn(Moments.Of(AtFinalReport, facts.Today, Last(facts, price, facts.Code), rule, "DEC-15", "DEC-26") with
            {
                InvoiceBy = by,
                Period = Lengths.IsLong(facts) && facts.StartedOn is { } start && lastDay >= start ? new DatePeriod(start, lastDay) : null,
            });
        }

        foreach (var (row, number) in facts.Extensions.Select((row, index) => (row, index + 1)))
        {
            var key = $"extension_{number}_final";
            if (row.Money(TrajectoryFields.Price) is { } more && more > Money.Zero && !facts.HasEarned(key)
                && Schedule.CodeOf(row, facts) is var code && code != ProductCode.Support)
            {
                effects.Earn(Moments.Of(key, facts.Today, Last(facts, more, code), RuleOf(facts, code), "DEC-27") with { InvoiceBy = by });
            }
        }
    }

    /// <summary>The instalments of a price, for a quote.</summary>
    public static IEnumerable<(string Key, Priced Part, LocalizedText When, string RuleId)> Of(Facts facts, Money price)
    {
        if (facts.Code.PaysHalfAtApproval(facts.Settings))
        {
            yield return (
                AtApproval, First(facts, price, facts.Code),
                Write.Text("Bij akkoord op het plan", "On approval of the plan"), "RSD-F02");
        }

        yield return (
            AtFinalReport, Last(facts, price, facts.Code),
            Write.Text("Bij oplevering van de eindrapportage", "On delivery of the final report"), RuleOf(facts, facts.Code));
    }

    /// <summary>The price as a step of a calculation.</summary>
    public static Priced Agreed(Facts facts, Money price, ProductCode code) => new(price, new Calculation(
        Write.Text("Prijs inclusief btw", "Price including VAT"), code.HasFixedPrice() ? "RSD-P01" : "RSD-O03",
        code.HasFixedPrice() ? "product sheet" : "quote", Write.Amount(price))
    {
        Steps = [Pricing.VatStep(price, Pricing.VatTreatment(facts))],
    });

    private static Priced First(Facts facts, Money price, ProductCode code) => Moments.Part(
        Write.Text("Eerste termijn bij akkoord op het plan", "First instalment on approval of the plan"), "RSD-F02",
        Agreed(facts, price, code), 0, 50, 50);

    private static Priced Last(Facts facts, Money price, ProductCode code) => code.PaysHalfAtApproval(facts.Settings)
        ? Moments.Part(
            Write.Text("Laatste termijn bij de eindrapportage", "Last instalment on the final report"), "RSD-F02",
            Agreed(facts, price, code), 1, 50, 50)
        : Moments.Part(
            Write.Text("Volledige prijs bij de eindrapportage", "Whole price on the final report"), "RSD-F01",
            Agreed(facts, price, code), 0, 100);

    private static string RuleOf(Facts facts, ProductCode code) => code.PaysHalfAtApproval(facts.Settings) ? "RSD-F02" : "RSD-F01";
}
