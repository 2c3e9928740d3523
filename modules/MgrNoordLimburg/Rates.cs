using System.Collections.Immutable;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.MgrNoordLimburg;

/// <summary>
/// The hourly rate of a date of service (MGR-F02): from the published rate card, which only a newly published one changes (MGR-C15); the
/// line of the purchase up to 2021 for what was carried over (MGR-F03); as agreed for what has no contract (MGR-C05).
/// </summary>
internal static class Rates
{
    private const string Hour = "hour";

    /// <summary>An hourly rate and where it comes from.</summary>
    internal sealed record Applied(Money PerHour, string Source, ImmutableArray<string> RuleIds);

    /// <summary>Hours at a rate.</summary>
    internal sealed record Priced(Money Amount, Calculation How);

    public static Applied? Of(Facts facts, LocalDate on) => Of(facts.Values, facts.ProductCode, facts.Reference.Rates, on);

    /// <summary>The rate of a trajectory on a date of service, or null when none is in force.</summary>
    public static Applied? Of(FieldValues trajectory, string? productCode, ImmutableArray<Rate> rates, LocalDate on)
    {
        var route = trajectory.Text(Fields.Route);
        if (route is Route.Exception or Route.Subsidy)
        {
            return trajectory.Money(Fields.AgreedRate) is { } agreed ? new Applied(agreed, "agreed_rate", ["MGR-C05", "MGR-F05"]) : null;
        }

        var carried = route == Route.CarriedOver;
        var code = carried ? trajectory.Text(Fields.RateCode) : productCode;
        var rate = rates.FirstOrDefault(one => one.Code == code && one.Unit == Hour && one.InForce(on));
        return rate is null ? null : new Applied(rate.Amount, rate.Code, carried ? ["MGR-F03", "MGR-F02"] : ["MGR-F01", "MGR-F02", "MGR-C15"]);
    }

    /// <summary>Price times quantity (MGR-F01), rounded once (COM-01).</summary>
    public static Priced Price(decimal hours, Applied rate)
    {
        var amount = Money.Round(hours * rate.PerHour.Amount);
        return new Priced(amount, new Calculation(
            Write.Text("Uren maal uurtarief", "Hours times hourly rate"), "MGR-F01",
            $"{Write.Number(hours)} h x {Write.Amount(rate.PerHour)}", Write.Amount(amount))
        {
            Inputs =
            [
                new(Write.Text("Uren", "Hours"), $"{Write.Number(hours)} h"),
                new(Write.Text("Uurtarief", "Hourly rate"), Write.Amount(rate.PerHour)),
            ],
            Rounding = "COM-01: half away from zero",
            Steps =
            [
                new Calculation(
                    Write.Text("Tarief van de dienstdatum", "Rate of the date of service"), rate.RuleIds[0], rate.Source,
                    Write.Amount(rate.PerHour)),
            ],
        });
    }
}
