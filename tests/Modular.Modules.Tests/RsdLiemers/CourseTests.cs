using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

/// <summary>What is registered while a trajectory runs.</summary>
public sealed class CourseTests
{
    [Fact]
    public void Attendance_IsKeptForTravelCosts()
    {
        var work = Running().Fire("record_attendance", ("on", new LocalDate(2026, 1, 16)), ("travelled", true));

        Assert.Equal((new LocalDate(2026, 1, 16), true),
            (work.Trajectory.Rows("rsd_attendance")[0].Date("on"), work.Trajectory.Rows("rsd_attendance")[0].Yes("travelled")));
    }

    [Fact]
    public void Absence_HasNoFieldForItsReason() => Assert.Equal(
        ["on", "until", "notified"],
        Case.Module.Lifecycle.Triggers.Single(trigger => trigger.Name == "record_absence").Arguments.Select(argument => argument.Name));

    [Theory]
    [InlineData("impending", "impending_absence")]
    [InlineData("problematic", "problematic_absence")]
    public void ProblematicAbsence_IsToldToTheCaseManager(string level, string kind)
    {
        var work = Running().Fire("report_problematic_absence", ("level", level));

        Assert.Contains(work.Last.Signals, signal => signal.Kind == kind && signal is { RuleId: "RSD-T05", Audience: RoleIds.CaseManager });
    }

    [Fact]
    public void ConspicuousAbsence_StandsOnTheAgendaUntilTheNextMeeting()
    {
        var work = Running().Fire("note_conspicuous_absence");
        work.Fire("note_conspicuous_absence", ("subject", "Maandagen"));
        Assert.Equal(2, work.Fields.Whole("agenda_items"));
        Assert.Contains(
            Case.Module.Reporting.ForTrajectory(work.Facts(), new(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31))),
            obligation => obligation is { Kind: "progress_meeting", RuleId: "RSD-T06", OwedBy: RoleIds.CaseManager });

        work.Fire("hold_progress_meeting", ("agreements", "Vaste dagen"));

        Assert.Equal(0, work.Fields.Whole("agenda_items"));
    }

    [Fact]
    public void Particulars_AreRegisteredWithTheirDate() => Assert.Equal(
        new LocalDate(2026, 1, 16),
        Running().Fire("record_particulars", ("on", new LocalDate(2026, 1, 16)),
            ("development", "Stageplek")).Trajectory.Rows("rsd_particular")[0].Date("on"));

    [Fact]
    public void Counsellor_IsReplacedWithHandoverOnly()
    {
        var work = Running();
        Assert.Equal("COUNSELLOR_ASSIGNED RSD-C09", work.Refused("assign_counsellor", ("counsellor", "B")));
        Assert.Equal("SAME_COUNSELLOR RSD-C09", work.Refused("replace_counsellor", ("counsellor", "A. de Vries")));

        var day = new LocalDate(2026, 1, 16);
        work.Fire("replace_counsellor", ("counsellor", "B. Smit"), ("candidate_told_on", day), ("case_manager_told_on", day),
            ("handover_on", day));

        Assert.Equal("B. Smit", work.Fields.Text("counsellor"));
        Assert.Equal(["A. de Vries", "B. Smit"], work.Trajectory.Rows("rsd_counsellor").Select(row => row.Text("counsellor")));
    }

    [Fact]
    public void Dissatisfaction_WithoutImprovement_IsSignalledToTheContractManager()
    {
        var work = Running();
        Assert.Equal("NO_IMPROVEMENT_AGREED RSD-C08", work.Refused("report_improvement_failed", ("reason", "x")));

        work.Fire("register_dissatisfaction", ("subject", "Bereikbaarheid"), ("provider_told_on", work.Today),
            ("agreements", "Terugbellen"), ("improvement_due_on", new LocalDate(2026, 2, 15)));
        work.Fire("report_improvement_failed", ("reason", "Niet teruggebeld"));

        Assert.Contains(work.Last.Signals,
            signal => signal is { Kind: "improvement_failed", RuleId: "RSD-C08", Audience: RoleIds.ContractManager });
    }

    [Theory]
    [InlineData("record_improvement", "subject")]
    [InlineData("report_improvement_failed", "reason")]
    public void Improvement_ByTheAgreedDate_IsDueUntilItIsToldOf(string trigger, string argument)
    {
        var work = Running();
        Assert.Equal("NO_IMPROVEMENT_AGREED RSD-C08", work.Refused("record_improvement"));
        work.Fire("register_dissatisfaction", ("subject", "Bereikbaarheid"), ("provider_told_on", work.Today),
            ("agreements", "Terugbellen"), ("improvement_due_on", new LocalDate(2026, 2, 15)));
        Assert.Equal(("2026-02-15", DeadlineStatus.Open), (work.DueOn("improvement"), work.Trajectory.Deadline("improvement")?.Status));

        work.On(2026, 2, 16).Fire(trigger, (argument, "Na een gesprek"));

        var deadline = work.Trajectory.Deadline("improvement");
        Assert.Equal((DeadlineStatus.Met, new LocalDate(2026, 2, 16)), (deadline?.Status, deadline?.MetOn));
        Assert.Equal("NO_IMPROVEMENT_AGREED RSD-C08", work.Refused("report_improvement_failed", ("reason", "x")));
    }

    [Fact]
    public void Improvement_StillDueAtTheClose_IsAskedNoMore()
    {
        var work = Steps.FinalReport(Steps.Completed(Running())).Fire("accept_final_report");
        work.Fire("register_dissatisfaction", ("subject", "Toon"), ("provider_told_on", work.Today),
            ("improvement_due_on", work.Today.PlusDays(14)));

        work.Fire("register_handover", ("personal_explanation", true)).Fire("close");

        Assert.Equal(DeadlineStatus.Cancelled, work.Trajectory.Deadline("improvement")?.Status);
    }

    [Theory]
    [InlineData(RoleIds.Provider, "suggestion_of_provider")]
    [InlineData(RoleIds.CaseManager, "signal_about_provider")]
    public void Signals_GoToTheContractManager(string role, string kind)
    {
        var work = Running();
        work.TryAs(role, "register_signal", ("subject", "Formulier"));

        Assert.Contains(work.Last.Signals,
            signal => signal.Kind == kind && signal is { RuleId: "RSD-C07", Audience: RoleIds.ContractManager });
    }

    private static Case Running() => Steps.Started(new Case("3", 900m, 6).Order()).On(2026, 1, 20);
}
