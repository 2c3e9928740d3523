using Modular.Sdk.Seeding;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>
/// The maximum prices: rates of the tenant, by date (TIL-F01, TIL-F02). Until the first indexation the amounts of the agreements hold where
/// the tenant has no rate; after it nothing is assumed.
/// </summary>
internal static class Ceilings
{
    public const string Extension = "extension_month";

    /// <summary>The first day on which indexed prices hold (TIL-F06).</summary>
    public static readonly LocalDate FirstIndexation = new(2024, 5, 1);

    private static readonly LocalDate PriceDate = new(2023, 5, 1);

    private static readonly (string Code, string Unit, int Months, decimal Amount)[] Published =
    [
        (Code(3), "trajectory", 3, 1560m),
        (Code(6), "trajectory", 6, 2820m),
        (Code(12), "trajectory", 12, 4800m),
        (Extension, "month", 1, 400m),
    ];

    public static SeedData Seed { get; } = new() { Rates = [.. Published.Select(Rate)] };

    /// <summary>Every code of the table, its unit and the months that its price is for.</summary>
    public static IEnumerable<(string Code, string Unit, int Months)> Table => Published.Select(line => (line.Code, line.Unit, line.Months));

    public static string Code(int months) => $"maximum_{Durations.Code(months)}";

    /// <summary>The maximum of a trajectory of 3, 6 or 12 months ordered on a date, or null when none is in force.</summary>
    public static Money? Of(int months, IReadOnlyList<Rate> rates, LocalDate on) => InForce(Code(months), rates, on)?.Amount;

    /// <summary>The maximum of an extension of any whole number of months, or null when none is in force.</summary>
    public static Money? OfExtension(int months, IReadOnlyList<Rate> rates, LocalDate on) =>
        InForce(Extension, rates, on) is { } rate ? Money.Of(rate.Amount.Amount * months) : null;

    /// <summary>The rate in force on a date.</summary>
    public static Rate? InForce(string code, IReadOnlyList<Rate> rates, LocalDate on)
    {
        var line = Array.Find(Published, line => line.Code == code);
        return rates.Where(rate => rate.Code == code && rate.Unit == line.Unit && rate.InForce(on)).MaxBy(rate => rate.ValidFrom)
            ?? (on < FirstIndexation && line.Code is not null ? Rate(line) : null);
    }

    private static Rate Rate((string Code, string Unit, int Months, decimal Amount) line) =>
        new(line.Code, line.Unit, Money.Of(line.Amount), PriceDate, null);
}
