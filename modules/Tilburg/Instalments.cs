using System.Globalization;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>75% on approval of the plan, 25% on approval of the end result (TIL-F03); an extension has the same (DEC-25).</summary>
internal static class Instalments
{
    public const string AtApproval = "plan_approved";
    public const string AtResult = "result_approved";
    public const string Settlement = "settlement";

    private const string ExtensionPrefix = "extension_";
    private static readonly decimal[] Percentages = [75, 25];

    public static string ExtensionApproved(int number) => $"{ExtensionPrefix}{Text(number)}_approved";

    public static string ExtensionResult(int number) => $"{ExtensionPrefix}{Text(number)}_result";

    public static bool IsExtension(string key) => key.StartsWith(ExtensionPrefix, StringComparison.Ordinal);

    /// <summary>The first instalment of a price, rounded; the last one takes the remainder.</summary>
    public static Money First(Money price) => price.Split(Percentages)[0];

    public static void EarnAtApproval(Facts facts, Effects effects)
    {
        var price = facts.Price ?? Money.Zero;
        if (price > Money.Zero)
        {
            effects.Earn(Moments.Of(AtApproval, facts.Today, Part(price, 0, AtApprovalLabel), "TIL-F03", "COM-01", "DEC-04"));
        }
    }

    /// <summary>What a price earns at the start, for a case that is only imagined.</summary>
    public static IEnumerable<BillableMoment> AtStart(Money price, NodaTime.LocalDate on) =>
        [Moments.Of(AtApproval, on, Part(price, 0, AtApprovalLabel), "TIL-F03")];

    public static void EarnAtExtension(Facts facts, Effects effects, int number, Money price)
    {
        if (price > Money.Zero)
        {
            effects.Earn(Moments.Of(
                ExtensionApproved(number), facts.Today,
                Part(price, 0, Write.Text($"Verlenging {number}: 75% bij akkoord op het trajectplan", $"Extension {number}: 75% on approval of its plan")),
                "TIL-F03", "DEC-25"));
        }
    }

    /// <summary>The rest of the price and of each extension's price.</summary>
    public static void EarnAtResult(Facts facts, Effects effects)
    {
        var period = facts is { StartedOn: { } start, CompletedOn: { } end } && end >= start ? new DatePeriod(start, end) : (DatePeriod?)null;
        if (facts.Price is { } price && price > Money.Zero)
        {
            effects.Earn(Moments.Of(AtResult, facts.Today, Part(price, 1, AtResultLabel), "TIL-F03", "TIL-T02", "COM-01") with
            {
                Period = period,
            });
        }

        foreach (var (row, number) in facts.Extensions.Select((row, index) => (row, index + 1)))
        {
            if (row.Money(TrajectoryFields.Price) is { } more && more > Money.Zero)
            {
                effects.Earn(Moments.Of(
                    ExtensionResult(number), facts.Today,
                    Part(more, 1, Write.Text($"Verlenging {number}: 25% bij akkoord op het eindresultaat", $"Extension {number}: 25% on approval of the end result")),
                    "TIL-F03", "DEC-25"));
            }
        }
    }

    /// <summary>Earns, or gives back, the difference with what was earned, so that all moments add up to the amount that was decided.</summary>
    public static void EarnSettlement(Facts facts, Effects effects, Money decided)
    {
        var amount = decided - facts.Earned;
        if (amount == Money.Zero)
        {
            return;
        }

        var label = amount.IsNegative
            ? Write.Text("Terugbetaling naar besluit", "Repayment as decided")
            : Write.Text("Slotbedrag naar besluit", "Closing amount as decided");
        effects.Earn(Moments.Of(
            Settlement, facts.Today,
            new Priced(amount, new Calculation(
                label, "TIL-F04", $"{Write.Amount(decided)} - {Write.Amount(facts.Earned)}", Write.Amount(amount))
            {
                Inputs =
                [
                    new(Write.Text("Besloten bedrag voor het traject", "Amount decided for the trajectory"), Write.Amount(decided)),
                    new(Write.Text("Al verdiend", "Earned before"), Write.Amount(facts.Earned)),
                ],
            }),
            "TIL-F04"));
    }

    /// <summary>The instalments of a price, for a quote.</summary>
    public static IEnumerable<Instalment> Of(Money price, bool extension)
    {
        string[] rules = extension ? ["TIL-F03", "DEC-25", "COM-01"] : ["TIL-F03", "COM-01"];
        yield return new Instalment(
            extension ? ExtensionApproved(1) : AtApproval, Part(price, 0, AtApprovalLabel).Amount, AtApprovalLabel, [.. rules]);
        yield return new Instalment(
            extension ? ExtensionResult(1) : AtResult, Part(price, 1, AtResultLabel).Amount, AtResultLabel, [.. rules]);
    }

    private static LocalizedText AtApprovalLabel { get; } =
        Write.Text("75% bij akkoord op het trajectplan", "75% on approval of the trajectory plan");

    private static LocalizedText AtResultLabel { get; } =
        Write.Text("25% bij akkoord op het eindresultaat", "25% on approval of the end result");

    private static Priced Part(Money price, int index, LocalizedText label)
    {
        var parts = price.Split(Percentages);
        var formula = index == 0
            ? $"{Write.Amount(price)} x 75%"
            : $"{Write.Amount(price)} - {Write.Amount(parts[0])}";
        return new Priced(parts[index], new Calculation(label, "TIL-F03", formula, Write.Amount(parts[index]))
        {
            Inputs = [new(Write.Text("Prijs zonder btw", "Price excluding VAT"), Write.Amount(price))],
            Rounding = index == 0 ? Moments.Rounding : null,
        });
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
