using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>
/// The end of a trajectory whose provider never sends the last report. Without it such a trajectory would stay open for ever. What was
/// earned before stands; nothing is added, for a final report is a condition of any amount (RSD-F09) and a hand-back report of the
/// reimbursement (RSD-F08).
/// </summary>
internal static class Unreported
{
    private const string Kind = "closed_without_report";

    public static IEnumerable<Act> Acts { get; } =
    [
        new Act(
            Trigger.CloseWithoutReport, "Sluiten zonder rapportage", "Close without the report", By.CaseManager,
            ["RSD-D04", "RSD-F09", "RSD-T01", "RSD-F08", "RSD-C07", "RSD-F10"], [Arguments.Reason.Require("RSD-D04")], Close),
    ];

    private static void Close(Command command, Effects effects)
    {
        effects.Record(Tables.Ends, FieldValues.Empty
                .With(Arguments.On.Name, command.Today)
                .With(Arguments.Reason.Name, command.Given.Text(Arguments.Reason.Name)))
            .Record(Tables.Signals, Quality.SignalRow(command.Today, Kind, command.Given.Text(Arguments.Reason.Name)))
            .Flag(new Signal(
                Kind, "RSD-C07", RoleIds.ContractManager,
                Write.Text("Gesloten omdat de aanbieder de laatste rapportage niet leverde",
                    "Closed because the provider did not deliver the last report")));
        if (command.State == State.HandBackApproved)
        {
            effects.Set(TrajectoryFields.CompletedOn, command.Today)
                .Cite("RSD-T01", "De terugmeldrapportage kwam niet", "The hand-back report did not come")
                .Cite("RSD-F08", "Zonder terugmeldrapportage geen vergoeding van de intake",
                    "Without a hand-back report no reimbursement of the intake");
        }
        else
        {
            effects.Cite("RSD-D04", "De eindrapportage kwam niet", "The final report did not come")
                .Cite("RSD-F09", "Zonder eindrapportage wordt niets meer verdiend", "Without a final report nothing more is earned");
        }

        LeaveDue(command, effects);
        Finishing.LeaveAgenda(command, effects);
        FlagEarned(command, effects);
    }

    /// <summary>Nothing is due once it is closed.</summary>
    private static void LeaveDue(Command command, Effects effects)
    {
        var reports = command.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed).Select(report => report.Key);
        var terms = command.Trajectory.Deadlines.Where(term => term.Status == DeadlineStatus.Open).Select(term => term.Kind);
        foreach (var kind in reports.Union(terms))
        {
            effects.Cancel(kind);
        }
    }

    private static void FlagEarned(Command command, Effects effects)
    {
        if (command.Earned > Money.Zero && command.AgreedAmount is null)
        {
            effects.Flag(new Signal(
                "earned_without_report", "RSD-F10", RoleIds.ContractManager,
                Write.Text($"Er was al {Write.Amount(command.Earned)} verdiend, zonder afspraak wat redelijk is",
                    $"{Write.Amount(command.Earned)} was earned before, without an agreement on what is reasonable")));
        }
    }
}
