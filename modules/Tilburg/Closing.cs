using Modular.Sdk;
using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tilburg;

/// <summary>The end of a trajectory, and what is then asked no more.</summary>
internal static class Closing
{
    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(Trigger.Close, "Sluiten", "Close", By.CaseManager, ["TIL-T02", "TIL-F04", "TIL-T08"], [], Close),
    ];

    /// <summary>Cancels every deadline that is open, and the reports that are owed.</summary>
    public static void CancelTerms(Command command, Effects effects)
    {
        foreach (var deadline in command.Trajectory.Deadlines.Where(deadline => deadline.Status == DeadlineStatus.Open))
        {
            effects.Cancel(deadline.Kind);
        }

        foreach (var report in command.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed))
        {
            effects.Cancel(report.Key);
        }
    }

    private static void Close(Command command, Effects effects)
    {
        CancelTerms(command, effects);
        effects.Cite("TIL-T02", "Eindresultaat beoordeeld; de betaling staat vast", "End result judged; the payment stands");
    }
}
