using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

public sealed class HoldingTests
{
    [Fact]
    public void Hold_WithApproval_MovesTheLastDay()
    {
        var work = Steps.Started(new Case().Order()).On(2023, 8, 1);
        Assert.Equal("NO_HOLD_REQUESTED TIL-T05", work.Refused("approve_hold"));

        work.Fire("request_hold").Fire("approve_hold");
        Assert.Equal("2023-10-31", work.DueOn("hold_end"));
        Assert.Equal(Modular.Sdk.Lifecycles.DeadlineStatus.Cancelled, work.Trajectory.Deadline("final")?.Status);
        work.On(2023, 8, 31).Fire("resume");

        Assert.Equal("2024-02-01", $"{work.Fields.Date("ends_on"):uuuu-MM-dd}");
        Assert.Equal("2024-02-01", work.DueOn("final"));
        Assert.Equal(30L, work.Fields.Whole("hold_days"));
    }

    /// <summary>Thirty days of the first spell are used; the second one has that much less, or three months of its own (DEC-17).</summary>
    [Theory]
    [InlineData("cumulative", "2023-12-01")]
    [InlineData("per_spell", "2023-12-31")]
    public void Hold_ASecondTime_AddsUpUnlessPerSpell(string counts, string last)
    {
        var work = Steps.Started(new Case().Set("hold_counts", counts).Order()).On(2023, 8, 1).Fire("request_hold").Fire("approve_hold");
        work.On(2023, 8, 31).Fire("resume").On(2023, 10, 1).Fire("request_hold").Fire("approve_hold");

        Assert.Equal(last, work.DueOn("hold_end"));
    }

    [Fact]
    public void Hold_LongerThanThreeMonths_IsEndedByAPerson()
    {
        var work = Steps.Started(new Case().Order()).On(2023, 8, 1).Fire("request_hold").Fire("approve_hold");
        work.On(2023, 10, 31);
        Assert.Equal("HOLD_WITHIN_LIMIT TIL-T06", work.Refused("mark_ending_due"));
        work.On(2023, 11, 2);
        Assert.Equal("HOLD_EXCEEDED TIL-T06", work.Refused("resume"));

        work.Fire("mark_ending_due");
        Assert.Equal("ending_due", work.Trajectory.State);
        Assert.Equal("ENDING_NOT_CONSULTED TIL-T03", work.Refused("end_early", ("end_reason", "hold_exceeded")));
        work.Fire("record_consultation", ("subject", "ending"), ("agreements", "Beëindigen")).Fire("end_early", ("end_reason", "hold_exceeded"));

        // Served from 3 to 31 July, the day before the hold: one started month of six.
        Assert.Equal(new LocalDate(2023, 7, 31), work.Fields.Date("completed_on"));
        Assert.Equal(-1645m, work.Fields.Decimal("proposed_amount"));
    }

    [Fact]
    public void Move_WithoutADecisionToGoOn_ClosesInPrinciple()
    {
        var work = Steps.Started(new Case().Order()).On(2023, 8, 1).Fire("report_move", ("moves_on", new LocalDate(2023, 9, 1)));
        Assert.Equal("2023-09-01", work.DueOn("ending_after_move"));
        work.Today = new LocalDate(2024, 1, 2);
        Assert.Equal("CLIENT_MOVES TIL-T07", work.Refused("complete"));

        work.Fire("continue_after_move", ("reason", "Bijna klaar"));

        Assert.Equal("completing", work.Fire("complete").Trajectory.State);
    }

    [Fact]
    public void Move_AfterTheLastDay_LeavesTheCompletionAlone()
    {
        var work = Steps.Started(new Case().Order()).On(2023, 8, 1).Fire("report_move", ("moves_on", new LocalDate(2024, 2, 1)));
        work.Today = new LocalDate(2024, 1, 2);

        Assert.Equal("completing", work.Fire("complete").Trajectory.State);
    }

    [Fact]
    public void Move_BeforeTheApproval_EarnsNothingUntilItIsDecided()
    {
        var work = Steps.Planned(new Case().Order()).Fire("report_move", ("moves_on", new LocalDate(2023, 9, 1)));
        Assert.Equal("CLIENT_MOVES TIL-T07", work.Refused("approve_plan"));

        work.Fire("continue_after_move", ("reason", "Gaat in op het plan")).Fire("approve_plan");

        Assert.NotEqual("", work.Earned());
    }

    [Theory]
    [InlineData(true, "2023-07-17", "")]
    [InlineData(true, "2023-07-14", "late_staff_change")]
    [InlineData(false, "2023-07-10", "")]
    public void AnnounceStaffChange_TenWorkingDaysBefore_IsInTime(bool foreseen, string changesOn, string signal)
    {
        var work = Steps.Started(new Case().Order());
        var on = NodaTime.Text.LocalDatePattern.Iso.Parse(changesOn).Value;

        work.Fire("announce_staff_change", ("changes_on", on), ("foreseen", foreseen), ("replacement", "B. Smit"));

        Assert.Equal(signal, string.Join(",", work.Last.Signals.Select(one => one.Kind)));
    }

    [Fact]
    public void Extension_HasItsOwnPlanPriceAndInstalments()
    {
        var work = Steps.Started(new Case().Order()).On(2023, 12, 1);
        (string, object?)[] plan =
        [
            ("months", 2L), ("content", "Sollicitaties"), ("objective", "Betaald werk"), ("municipality_format", true), ("client_wants", true),
        ];
        Assert.Equal("PRICE_ABOVE_MAXIMUM TIL-F02", work.Refused("request_extension", [.. plan, ("price", 800.01m)]));
        Assert.Equal(
            "CLIENT_DOES_NOT_WANT TIL-T04",
            work.Refused("request_extension", [.. plan, ("price", 800m), ("client_wants", false)]));

        work.Fire("request_extension", [.. plan, ("price", 799.99m)]).Fire("approve_extension");
        Assert.Equal("2024-03-02", $"{work.Fields.Date("ends_on"):uuuu-MM-dd}");
        Steps.Reported(work).Fire("judge_result", ("successful", true));

        Assert.Equal(
            "plan_approved 2115.00,extension_1_approved 599.99,result_approved 705.00,extension_1_result 200.00", work.Earned());
    }
}
