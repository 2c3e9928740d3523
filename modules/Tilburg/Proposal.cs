using Modular.Sdk.Calendar;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>The two readings of "naar rato" in eis 37, each over the trajectory and its extensions (DEC-03).</summary>
internal static class Proposal
{
    /// <summary>A price and how much of what it is for was carried out, in months or in days.</summary>
    private readonly record struct Share(Money Price, Money First, int Done, int Whole);

    /// <summary>What may still be invoiced when the last day of service is this one; negative is repaid.</summary>
    public static Priced Of(Facts facts, LocalDate lastDay)
    {
        var byDays = facts.Settings.Text(Settings.RefundMonths) == "days";
        var shares = Shares(facts, lastDay, byDays).ToList();
        var unit = byDays ? Write.Text("dagen", "days") : Write.Text("begonnen maanden", "started months");
        return facts.Settings.Text(Settings.RefundMethod) == "earned_share"
            ? Earned(facts, shares, unit)
            : Unexecuted(shares, unit);
    }

    /// <summary>Months that had begun on a day, days on hold left out; at most the months agreed.</summary>
    public static int StartedMonths(LocalDate start, LocalDate lastServiceDay, int agreed)
    {
        var months = 0;
        while (months < agreed && Terms.Months(start, months) <= lastServiceDay)
        {
            months++;
        }

        return months;
    }

    private static Priced Earned(Facts facts, List<Share> shares, LocalizedText unit)
    {
        var earned = shares.Select(share => Money.Round(share.Price.Amount * share.Done / share.Whole)).Sum();
        var amount = earned - facts.Earned;
        return new Priced(amount, new Calculation(
            Write.Text("Naar rato uitgevoerd, min wat al is verdiend", "Carried out pro rata, less what was earned"), "DEC-03",
            $"{string.Join(" + ", shares.Select(share => $"{Write.Amount(share.Price)} x {share.Done}/{share.Whole}"))}"
                + $" - {Write.Amount(facts.Earned)}",
            Write.Amount(amount))
        {
            Inputs = [new(unit, Done(shares)), new(Write.Text("Al verdiend", "Earned before"), Write.Amount(facts.Earned))],
            Rounding = Moments.Rounding,
        });
    }

    private static Priced Unexecuted(List<Share> shares, LocalizedText unit)
    {
        var amount = -shares.Select(share => Money.Round(share.First.Amount * (share.Whole - share.Done) / share.Whole)).Sum();
        return new Priced(amount, new Calculation(
            Write.Text("Niet uitgevoerd deel van de eerste termijn", "Share of the first instalment not carried out"), "DEC-03",
            $"0.00 EUR - {string.Join(" - ", shares.Select(share => $"{Write.Amount(share.First)} x {share.Whole - share.Done}/{share.Whole}"))}",
            Write.Amount(amount))
        {
            Inputs = [new(unit, Done(shares))],
            Rounding = Moments.Rounding,
        });
    }

    private static string Done(List<Share> shares) => string.Join(" + ", shares.Select(share => $"{share.Done}/{share.Whole}"));

    /// <summary>The trajectory and each extension, in the order in which they are carried out.</summary>
    private static IEnumerable<Share> Shares(Facts facts, LocalDate lastDay, bool byDays)
    {
        var start = facts.StartedOn;
        var served = Terms.Days(lastDay, -Holding.DaysUntil(facts, Terms.After(lastDay)));
        var parts = new List<(Money Price, int Months, string Key)>
        {
            (facts.Price ?? Money.Zero, facts.FirstMonths ?? 1, Instalments.AtApproval),
        };
        parts.AddRange(facts.Extensions.Select((row, index) => (
            row.Money(Modular.Sdk.Lifecycles.TrajectoryFields.Price) ?? Money.Zero,
            (int)(row.Whole(Modular.Sdk.Lifecycles.TrajectoryFields.Months) ?? 1),
            Instalments.ExtensionApproved(index + 1))));
        var before = 0;
        foreach (var (price, months, key) in parts)
        {
            var first = facts.HasEarned(key) ? Instalments.First(price) : Money.Zero;
            yield return start is not { } from
                ? new Share(price, first, 0, months)
                : byDays
                    ? Days(price, first, Terms.Months(from, before), Terms.LastDay(from, before + months), served)
                    : new Share(price, first, Math.Max(0, StartedMonths(from, served, before + months) - before), months);
            before += months;
        }
    }

    private static Share Days(Money price, Money first, LocalDate from, LocalDate to, LocalDate served)
    {
        var whole = new DatePeriod(from, to).Days;
        var done = served < from ? 0 : Math.Min(whole, new DatePeriod(from, served).Days);
        return new Share(price, first, done, whole);
    }
}
