using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>Quarterly progress, evaluations, stagnation, drop-out and the end.</summary>
public sealed class CourseOfServiceTests
{
    [Fact]
    public void Progress_IsOwedEachCalendarQuarter_TenWorkingDaysAfter()
    {
        var work = new Case().Started(12);

        Assert.Equal("2022-04-14", work.DueOn("progress_2022q1"));
        Assert.Equal("2022-07-14", work.DueOn("progress_2022q2"));
        Assert.Equal("2022-10-14", work.DueOn("progress_2022q3"));
        Assert.Equal("2023-01-13", work.DueOn("progress_2022q4"));
        Assert.Equal("2023-02-28", work.DueOn("final"));
        Assert.Equal(4, work.Last.Measures.Count(measure => measure is { Indicator: "participants_in_view_2", Met: false }));
    }

    [Fact]
    public void Progress_InTime_CountsAndIsCompared()
    {
        var work = new Case("p1").Started(12).On(2022, 4, 14).Fire("submit_progress_report", ("progress", "Goed"));
        Assert.False(work.Met("participants_in_view_1"));
        Assert.True(work.Met("reports_in_time"));

        work.Fire("return_progress_report", ("reason", "Contact ontbreekt"));
        Assert.False(work.Met("reports_accepted_at_first_delivery"));
        Assert.Equal(
            "NOTHING_TO_ASSESS MGR-T08",
            work.Refused(
                "assess_progress", ("current_step", 4), ("progress_visible", true), ("stagnation_attributable", false),
                ("result_to_adjust", false)));
        work.On(2022, 4, 20).Fire("submit_progress_report", ("progress", "Goed"), ("contact_with_others", true));
        Assert.True(work.Met("participants_in_view_1"));
        work.Fire(
            "assess_progress", ("current_step", 4), ("progress_visible", true), ("stagnation_attributable", false),
            ("result_to_adjust", true));
        Assert.Equal(4, work.Fields.Whole("current_step"));
        Assert.False(work.Met("reports_accepted_at_first_delivery"));
        Assert.Equal("result_to_adjust", work.Last.Signals.Single().Kind);
    }

    [Fact]
    public void Evaluation_IsHeldByAllThree()
    {
        var work = new Case().Started(6, ("evaluation_on", new LocalDate(2022, 5, 2))).On(2022, 5, 2);
        (string, object?)[] held = [("kind", "interim"), ("outcome", "Op koers"), ("provider_present", true), ("case_manager_present", true)];

        Assert.Equal("NOT_PARTICIPANT_PRESENT MGR-T07", work.RefusedAs(RoleIds.CaseManager, "hold_evaluation", held));
        work.FireAs(RoleIds.CaseManager, "schedule_evaluation", ("scheduled_for", new LocalDate(2022, 7, 4)))
            .FireAs(RoleIds.CaseManager, "hold_evaluation", [.. held, ("participant_present", true)]);
        Assert.Equal(DeadlineStatus.Met, work.Trajectory.Deadline("evaluation_1")?.Status);
        Assert.Equal("2022-07-04", work.DueOn("evaluation_2"));
    }

    [Fact]
    public void DroppingOut_TakesThreeOfTheSameConclusion()
    {
        var work = new Case().Started().On(2022, 4, 1);
        (string, object?)[] yes = [("agrees", true), ("reason", "Verhuisd")];
        Assert.Equal("SPEAKS_FOR_ANOTHER MGR-T05", work.RefusedAs(RoleIds.Provider, "confirm_drop_out", [("party", "participant"), .. yes]));

        work.FireAs(RoleIds.Provider, "confirm_drop_out", [("party", "provider"), .. yes])
            .FireAs(RoleIds.CaseManager, "confirm_drop_out", [("party", "case_manager"), .. yes])
            .FireAs(RoleIds.CaseManager, "confirm_drop_out", ("party", "participant"), ("agrees", false), ("reason", "Wil verder"));
        Assert.Equal("NOT_CONFIRMED_BY_PARTICIPANT MGR-T05", work.Refused("drop_out"));

        work.FireAs(RoleIds.CaseManager, "confirm_drop_out", [("party", "participant"), .. yes]).Fire("drop_out");
        Assert.Equal("completing", work.Trajectory.State);
        Reported(work);
        Assert.Equal("DROP_OUT_DIFFERS MGR-T05", work.Refused("close", Outflow("regular_work")));
        work.Fire("close", Outflow("dropped_out", 3));
        Assert.True(work.Met("outflow_dropped_out_2"));
        Assert.False(work.Met("outflow_regular_work_2"));
    }

    [Fact]
    public void Stagnation_AsksAnAdjustedPlanAndAWarmHandover()
    {
        var work = new Case("p1").Started().On(2022, 5, 1);
        Assert.Equal(
            "NO_STAGNATION MGR-T04", work.RefusedAs(RoleIds.CaseManager, "record_handover", ("handed_over_to", "Buurtteam"), ("in_person", true)));
        work.FireAs(RoleIds.Provider, "report_stagnation", ("reason", "Geen groei"))
            .Fire("submit_plan", ("support", "Bemiddeling"), ("with_participant", true), ("months", 6), ("towards_other_support", true));
        Assert.True(work.Fields.Has("plan_adjusted_on"));

        Reported(work.FireAs(RoleIds.CaseManager, "complete"));
        Assert.Equal("HANDOVER_MISSING MGR-T04", work.Refused("close", Outflow("other_facility", 3)));
        Assert.Equal(
            "NOT_WARM MGR-T04", work.RefusedAs(RoleIds.CaseManager, "record_handover", ("handed_over_to", "Buurtteam"), ("in_person", false)));
        work.FireAs(RoleIds.CaseManager, "record_handover", ("handed_over_to", "Buurtteam"), ("in_person", true))
            .Fire("close", Outflow("other_facility", 3));
        Assert.True(work.Met("flow_through"));
    }

    [Fact]
    public void Handover_BeforeTheLastStagnation_IsNotItsHandover()
    {
        var work = new Case("p1").Started().On(2022, 5, 1).FireAs(RoleIds.Provider, "report_stagnation", ("reason", "Geen groei"))
            .FireAs(RoleIds.CaseManager, "record_handover", ("handed_over_to", "Buurtteam"), ("in_person", true))
            .On(2022, 6, 1).FireAs(RoleIds.Provider, "report_stagnation", ("reason", "Weer geen groei"));
        Reported(work.FireAs(RoleIds.CaseManager, "complete"));
        Assert.Equal("HANDOVER_MISSING MGR-T04", work.Refused("close", Outflow("other_facility", 3)));
    }

    /// <summary>Who dropped out cannot be spoken to any more; the trajectory can still be closed.</summary>
    [Fact]
    public void DroppingOut_AfterStagnation_TakesNoHandover()
    {
        var work = new Case().Started().On(2022, 5, 1).FireAs(RoleIds.Provider, "report_stagnation", ("reason", "Komt niet"));
        foreach (var (role, party) in new[]
        {
            (RoleIds.Provider, "provider"), (RoleIds.CaseManager, "case_manager"), (RoleIds.CaseManager, "participant"),
        })
        {
            work.FireAs(role, "confirm_drop_out", ("party", party), ("agrees", true), ("reason", "Verhuisd"));
        }

        Reported(work.Fire("drop_out")).Fire("close", Outflow("dropped_out", 3));
        Assert.Equal("closed", work.Trajectory.State);
    }

    /// <summary>The term is adjusted, at most twice; ending late does not lengthen it.</summary>
    [Fact]
    public void Hours_AfterTheTerm_AreNotOrderedAlsoWhenItEndedLate()
    {
        var work = new Case().Started().On(2022, 10, 31).FireAs(RoleIds.CaseManager, "complete");
        Assert.Equal("OUTSIDE_TRAJECTORY MGR-F05", work.Refused("record_hours", ("on", new LocalDate(2022, 9, 1)), ("hours", 1m)));
        work.Fire("record_hours", ("on", new LocalDate(2022, 8, 31)), ("hours", 1m));
    }

    [Fact]
    public void PurchaseDate_OfAnotherRoute_DoesNotMoveTheOrder()
    {
        var work = new Case().Order(("months", 6), ("purchased_on", new LocalDate(2021, 10, 1)))
            .Fire("agree_steps", ("begin_step", 3), ("target_step", 5), ("term_months", 6), ("agreed_with_provider", true));
        Assert.NotEqual("", work.RefusedAs(RoleIds.CaseManager, "start", ("started_on", new LocalDate(2022, 2, 1))));
    }

    /// <summary>Work under the Banenafspraak counts as regular work, mere registration as the middle bucket; subsidised work in segment 1 only.</summary>
    [Theory]
    [InlineData("p1", "jobs_agreement", "by_segment", true, false)]
    [InlineData("p2_mbo", "jobs_agreement", "by_segment", true, false)]
    [InlineData("p1", "subsidised_work", "by_segment", true, false)]
    [InlineData("p2_mbo", "subsidised_work", "by_segment", false, false)]
    [InlineData("p2_mbo", "subsidised_work", "all_paid_work", true, false)]
    [InlineData("p1", "sheltered_work", "by_segment", false, false)]
    [InlineData("p1", "sheltered_work", "all_paid_work", true, false)]
    [InlineData("p2_mbo", "target_group_register", "by_segment", false, true)]
    [InlineData("p2_mbo", "voluntary_work", "by_segment", false, true)]
    public void Outflow_CountsByCategory(string code, string category, string setting, bool regular, bool voluntary)
    {
        var segment = code == "p1" ? 1 : 2;
        var work = new Case(code).Set("regular_work", setting).Started().On(2022, 8, 31).FireAs(RoleIds.CaseManager, "complete");
        Reported(work).Fire("close", Outflow(category));

        Assert.Equal(regular, work.Met($"outflow_regular_work_{segment}"));
        Assert.Equal(voluntary, work.Met($"outflow_voluntary_work_{segment}"));
        Assert.False(work.Met($"outflow_dropped_out_{segment}"));
    }

    [Theory]
    [InlineData(5, 31, true)]
    [InlineData(4, 31, false)]
    [InlineData(5, 32, false)]
    public void Result_IsTheTargetStepWithinTheTerm(int step, int day, bool reached)
    {
        var work = new Case().Started();
        work.Today = new LocalDate(2022, 8, 1).PlusDays(day - 1);
        Reported(work.FireAs(RoleIds.CaseManager, "complete")).Fire("close", Outflow("regular_work", step));

        Assert.Equal(reached, work.Fields.Yes("result_reached"));
        Assert.Equal(day == 31, work.Met("outflow_regular_work_2"));
    }

    [Fact]
    public void EarlyEnd_LeavesOwedOnlyWhatWasDueBefore()
    {
        var work = new Case().Started(12).On(2022, 7, 10).FireAs(RoleIds.CaseManager, "complete", ("on", new LocalDate(2022, 7, 10)));

        Assert.Equal(
            ["final", "progress_2022q1", "progress_2022q2"],
            work.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed).Select(report => report.Key).Order());
        Assert.Equal(2, work.Last.Measures.Count(measure => measure is { Indicator: "participants_in_view_2", Withdrawn: true }));
        Assert.Equal("2022-07-10", work.DueOn("evaluation_final"));
    }

    private static Case Reported(Case work) => work.Fire("submit_final_report", ("results", "Baan"), ("goals_reached", "Alle"));

    private static (string, object?)[] Outflow(string category, int step = 5) =>
        [("outflow", category), ("current_step", step), ("destination", "Winkel")];
}
