using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Clock;

/// <summary>
/// A tenant's time: the host's clock, or a test clock that stands still until it is moved. Dates are those of the tenant's
/// time zone (COM-05).
/// </summary>
/// <param name="TestNow">Where the test clock stands; null for the host's clock.</param>
public sealed record TenantClock(Instant? TestNow)
{
    /// <summary>The tenant value under which a test clock is kept.</summary>
    public const string Key = "test_clock";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    public static TenantClock Parse(string? stored) => new(string.IsNullOrEmpty(stored) ? null : InstantPattern.ExtendedIso.Parse(stored).Value);

    public static string Format(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    public static LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>Nine in the morning of a date: where a clock stands that is moved to a date.</summary>
    public static Instant Morning(LocalDate date) => date.At(new LocalTime(9, 0)).InZoneLeniently(Zone).ToInstant();

    /// <summary>The same time of day a number of days later; where the clock skips that time, the first one after it.</summary>
    public static Instant After(Instant instant, int days) =>
        instant.InZone(Zone).LocalDateTime.PlusDays(days).InZoneLeniently(Zone).ToInstant();

    public Instant Now(IClock system) => TestNow ?? system.GetCurrentInstant();
}
