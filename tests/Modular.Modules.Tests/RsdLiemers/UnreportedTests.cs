using Modular.Sdk;
using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class UnreportedTests
{
    [Fact]
    public void CloseWithoutReport_OfAnEndedTrajectory_EarnsNothingMoreAndLeavesNothingDue()
    {
        var work = Steps.Started(new Case("3", 900m, 9).Order()).On(2026, 5, 1).Fire("end_early", ("end_reason", "moved"));
        var earned = work.Trajectory.BillableMoments;
        Assert.Contains(work.Trajectory.Reports, report => report is { Key: "progress_month_3", Status: ReportStatus.Owed });

        work.On(2026, 5, 16).Fire("close_without_report", ("reason", "Reageert niet"));

        Assert.Equal("closed", work.Trajectory.State);
        Assert.Equal(earned, work.Trajectory.BillableMoments);
        Assert.DoesNotContain(work.Trajectory.Reports, report => report.Status == ReportStatus.Owed);
        Assert.DoesNotContain(work.Trajectory.Deadlines, deadline => deadline.Status == DeadlineStatus.Open);
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "closed_without_report", Audience: RoleIds.ContractManager });
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "earned_without_report", RuleId: "RSD-F10" });
        Assert.Equal("Reageert niet", work.Trajectory.Rows("rsd_end")[^1].Text("reason"));
        Assert.Superset(
            new HashSet<string> { "RSD-D04", "RSD-F09", "RSD-C07" }, work.Last.Rules.Select(rule => rule.RuleId).ToHashSet());
    }

    [Fact]
    public void CloseWithoutReport_WithinTheTwoWeeks_IsRefused()
    {
        var work = Steps.Completed(Steps.Started(new Case("3", 900m, 6).Order())).On(2026, 7, 28);

        Assert.Equal("REPORT_STILL_IN_TIME RSD-D04", work.Refused("close_without_report", ("reason", "Reageert niet")));
        Assert.Equal("closed", work.On(2026, 7, 29).Fire("close_without_report", ("reason", "Reageert niet")).Trajectory.State);
    }

    [Fact]
    public void CloseWithoutReport_OfAnApprovedHandBack_ReimbursesNoIntake()
    {
        var work = new Case("3", 900m, 6);
        work.Sheet = work.Sheet.With(ProductSheetFields.HourlyRate, 80m);
        work.Order().On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today), ("hours", 2m))
            .Fire("request_hand_back", ("reason", "Wil niet")).Fire("approve_hand_back");

        work.Fire("close_without_report", ("reason", "Reageert niet"));

        Assert.Equal("withdrawn", work.Trajectory.State);
        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.Empty(Case.Module.Lifecycle.Availability(work.Facts()));
    }

    [Fact]
    public void CloseWithoutReport_OnceTheReportIsIn_IsNotKnown() => Assert.Equal(
        "",
        Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 900m, 6).Order())))
            .Refused("close_without_report", ("reason", "x")));
}
