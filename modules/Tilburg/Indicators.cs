using System.Collections.Immutable;
using Modular.Sdk.Indicators;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tilburg;

/// <summary>Figures that the agreements ask for or that follow from the yearly report. None is steered by a norm but the volume.</summary>
internal static class Indicators
{
    public const string Ordered = "trajectories_ordered";
    public const string Started = "trajectories_started";
    public const string Successful = "closed_successfully";
    public const string OnHold = "clients_on_hold";

    /// <summary>The bounds of the expected volume (TIL-V01).</summary>
    public const int LeastVolume = 100;

    /// <summary>The bounds of the expected volume (TIL-V01).</summary>
    public const int MostVolume = 150;

    public static ImmutableArray<IndicatorDefinition> All { get; } =
    [
        new(Ordered, "TIL-V01", IndicatorKind.Count,
            Write.Text("Opgedragen trajecten (verwacht: 100 tot 150 per jaar)", "Trajectories ordered (expected: 100 to 150 a year)"))
        {
            Comparison = IndicatorNorm.AtLeast,
            Norm = LeastVolume,
            Steered = false,
        },
        new(Started, "TIL-R02", IndicatorKind.Count, Write.Text("Gestarte trajecten", "Trajectories started")) { RuleIds = ["TIL-R07"] },
        new(Successful, "TIL-R02", IndicatorKind.Share, Write.Text("Succesvol afgesloten trajecten", "Trajectories closed successfully"))
        {
            RuleIds = ["TIL-T09", "TIL-R07"],
        },
        new(OnHold, "TIL-F08", IndicatorKind.Stock, Write.Text("Klanten on hold", "Clients on hold")) { RuleIds = ["TIL-T05"] },
    ];

    public static Measure Of(string indicator, LocalDate on, string? key = null) => new(indicator, key ?? indicator, on);
}
