using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Calendar;

/// <summary>
/// Days made equal to a holiday by royal decree (Algemene termijnenwet, art. 3(3)). A decree names those of three years, so they are data:
/// these are known to the platform, and a tenant adds later ones.
/// </summary>
public static class DecreedDays
{
    /// <summary>The days of the decrees for 2023 to 2025 and 2026 to 2028, by date.</summary>
    public static IReadOnlyList<DayOff> All { get; } =
    [
        Of(2023, 4, 28), Of(2023, 5, 19), Of(2024, 5, 10), Of(2024, 12, 27), Of(2025, 5, 30),
        Of(2026, 1, 2), Of(2026, 5, 15), Of(2027, 5, 7), Of(2028, 4, 28), Of(2028, 5, 26),
    ];

    private static DayOff Of(int year, int month, int day) => new(
        new LocalDate(year, month, day), DayOffKind.Decreed, new LocalizedText("Gelijkgestelde dag", "Day equal to a holiday by decree"));
}
