using Modular.Sdk.Rules;
using Modular.Sdk.Settings;
using NodaTime;

namespace Modular.Modules.RsdLiemers;

/// <summary>
/// Whether a length fits its code: shorter or longer than three months, and on the boundary as the setting has it (DEC-01).
/// </summary>
internal static class Lengths
{
    private const int Boundary = 3;

    public static void Check(Violations violations, ProductCode code, int months, SettingValues settings, string? field) =>
        Compare(violations, code, months.CompareTo(Boundary), settings, field);

    public static void Check(Violations violations, Facts facts, LocalDate start, LocalDate end, string? field) =>
        Compare(violations, facts.Code, end.CompareTo(facts.LastDay(start, Boundary)), facts.Settings, field);

    /// <summary>Says whether invoices state a period: trajectories longer than three months do (RSD-F04).</summary>
    public static bool IsLong(Facts facts) => facts is { StartedOn: { } start, EndsOn: { } end }
        ? end > facts.LastDay(start, Boundary)
        : !facts.Code.IsShort();

    private static void Compare(Violations violations, ProductCode code, int order, SettingValues settings, string? field)
    {
        var reading = settings.Text(Settings.ThreeMonths);
        if (code.IsShort())
        {
            violations.Require(
                order < 0 || (order == 0 && reading != "long"), "LONGER_THAN_CODE", order == 0 ? "DEC-01" : "RSD-P01",
                "Code 1 en 2 zijn korter dan drie maanden.", "Codes 1 and 2 are shorter than three months.", field);
        }
        else if (code.IsLong())
        {
            violations.Require(
                order > 0 || (order == 0 && reading != "short"), "SHORTER_THAN_CODE", order == 0 ? "DEC-01" : "RSD-P01",
                "Code 3 en 4 zijn langer dan drie maanden.", "Codes 3 and 4 are longer than three months.", field);
        }
    }
}
