using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class EndingTests
{
    [Fact]
    public void Complete_BeforeTheLastDay_IsRefused() => Assert.Equal(
        "END_NOT_REACHED DEC-14", Steps.Started(new Case("3", 900m, 6).Order()).On(2026, 7, 13).Refused("complete"));

    [Fact]
    public void FinalReport_EarnsTheRestAndSetsItsInvoiceTerm()
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 1234.57m, 6).Order())));

        var moment = work.Trajectory.BillableMoments.Single(m => m.Key == "final_report");
        Assert.Equal("617.28", moment.Amount.ToString());
        Assert.Equal("1234.57 EUR - 617.29 EUR", moment.Explanation.Formula);
        Assert.Equal(new LocalDate(2026, 8, 13), moment.InvoiceBy);
        Assert.Equal(new LocalDate(2026, 1, 15), moment.Period?.Start);
        Assert.Equal("2026-07-28", work.DueOn("final"));
    }

    [Fact]
    public void FinalReport_OfCodeOne_EarnsTheWholePrice()
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("1", 900m).Order())));

        var moment = Assert.Single(work.Trajectory.BillableMoments);
        Assert.Equal((900m, "RSD-F01"), (moment.Amount.Amount, moment.Explanation.RuleId));
        Assert.Null(moment.Period);
    }

    [Fact]
    public void InvoiceTerm_CountsFromTheReportWhereTheSettingSaysSo()
    {
        var work = Steps.Completed(Steps.Started(new Case("1", 900m).Set("completion_date", "final_report").Order())).On(2026, 4, 1);

        Assert.Equal(new LocalDate(2026, 5, 1), Steps.FinalReport(work).Trajectory.BillableMoments.Single().InvoiceBy);
    }

    [Fact]
    public void Close_NeedsAcceptanceAndHandover()
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 900m, 6).Order()))).Fire("accept_final_report");
        Assert.Equal("HANDOVER_MISSING RSD-T04", work.Refused("close"));
        Assert.Equal("EXPLANATION_MISSING RSD-T04", work.Refused("register_handover", ("personal_explanation", false)));

        work.Fire("register_handover", ("personal_explanation", true)).Fire("close");

        Assert.Equal("closed", work.Trajectory.State);
        Assert.Empty(Case.Module.Lifecycle.Availability(work.Facts()));
    }

    [Fact]
    public void FinalReport_Returned_IsOwedAgainAndEarnsNothingTwice()
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 1234.57m, 6).Order())));

        work.Fire("return_final_report", ("reason", "Advies ontbreekt"));
        Assert.Equal(ReportStatus.Owed, work.Trajectory.Report("final")?.Status);
        Steps.FinalReport(work).Fire("accept_final_report");

        Assert.Equal(2, work.Trajectory.BillableMoments.Length);
        Assert.Equal(ReportStatus.Accepted, work.Trajectory.Report("final")?.Status);
    }

    [Theory]
    [InlineData("2026-03-15", true)]
    [InlineData("2026-03-16", false)]
    public void FinalReport_ReturnedAndSentAgainLate_CountsByItsFirstReceipt(string received, bool inTime)
    {
        var first = NodaTime.Text.LocalDatePattern.Iso.Parse(received).Value;
        var work = Steps.Started(new Case("3", 900m, 6).Order()).On(2026, 3, 1).Fire("end_early", ("end_reason", "moved"));
        work.Today = first;
        Steps.FinalReport(work).On(2026, 3, 17).Fire("return_final_report", ("reason", "Advies ontbreekt"));
        Assert.Equal(ReportStatus.Owed, work.Trajectory.Report("final")?.Status);

        Steps.FinalReport(work.On(2026, 4, 1));

        var settlement = Case.Module.Tariff.Settle(work.Facts(), new LocalDate(2026, 3, 1));
        var report = Assert.Single(settlement!.Reports);
        Assert.Equal(("final", first, inTime), (report.Key, report.SubmittedOn, report.InTime));
        Assert.Equal(!inTime, work.Trajectory.Deadline("final")?.IsLate(work.Today));
        Assert.Contains(work.Last.Rules, rule => rule.RuleId == "RSD-R07");
    }

    [Fact]
    public void EndEarly_ProposesByElapsedTimeAndTheAgreedAmountStands()
    {
        var work = Steps.Started(new Case("3", 1234.57m, 6).Order()).On(2026, 4, 14);
        work.Fire("end_early", ("ended_on", new LocalDate(2026, 4, 14)), ("end_reason", "accepted_job"));

        // 90 of 181 days of 1234.57; nothing was invoiced yet.
        Assert.Equal(613.87m, work.Fields.Decimal("proposed_amount"));
        Assert.Equal("final 2026-04-28", ScheduleTests.Owed(work));
        Assert.Equal(
            "AMOUNT_NEEDS_FINAL_REPORT RSD-F09,AMOUNT_NEEDS_HANDOVER RSD-F09",
            work.Refused("agree_amount", ("amount", 700m), ("reason", "x")));
        Steps.FinalReport(work);
        Assert.Equal("617.29", Assert.Single(work.Trajectory.BillableMoments).Amount.ToString());
        work.Fire("register_handover", ("personal_explanation", true)).Fire("accept_final_report");
        Assert.Equal("AMOUNT_NOT_AGREED RSD-F09", work.Refused("close"));

        work.Fire("agree_amount", ("amount", 700m), ("reason", "Goede inzet"));

        Assert.Equal("82.71", work.Moment("settlement_1").ToString());
        Assert.Equal(700m, work.Trajectory.BillableMoments.Sum(moment => moment.Amount.Amount));
        work.Fire("close");
    }

    [Fact]
    public void Settlement_ShowsConditionsAndTheTimelinessOfReports()
    {
        var work = Steps.Started(new Case("3", 1000m, 9).Order()).On(2026, 4, 20).Fire("submit_progress_report", ("progress", "x"));
        work.Trajectory = work.Trajectory with { BillableMoments = [work.Trajectory.BillableMoments[0] with { Invoiced = true }] };

        var settlement = Case.Module.Tariff.Settle(work.Facts(), new LocalDate(2026, 4, 14));

        Assert.Equal("-170.33", settlement?.Proposed.ToString());
        Assert.Equal("1000.00 EUR x 90/273 days - 500.00 EUR", settlement?.Explanation.Formula);
        Assert.Equal("RSD-R07 False,RSD-T03 False,RSD-T04 False",
            string.Join(",", settlement!.Conditions.Select(c => $"{c.RuleId} {c.Holds}")));
        Assert.Equal(("progress_month_3", false), (settlement.Reports[0].Key, settlement.Reports[0].InTime));
        Assert.Null(Case.Module.Tariff.Settle(new Case("3", 900m, 6).Order().Facts(), new LocalDate(2026, 4, 14)));
    }

    [Fact]
    public void Stop_ByTheCaseManager_AsksAFinalReport()
    {
        var work = Steps.Started(new Case("4", null, 6).Order()).On(2026, 3, 1);

        work.Fire("stop", ("reason", "Geen voortgang"));

        Assert.Equal("completing", work.Trajectory.State);
        Assert.Equal("insufficient_progress", work.Fields.Text("end_reason"));
        Assert.Equal("final 2026-03-15", ScheduleTests.Owed(work));
        Assert.Contains(work.Last.Rules, rule => rule.RuleId == "RSD-T02");
    }

    [Theory]
    [InlineData("2026-01-14")]
    [InlineData("2026-07-14")]
    public void EndEarly_OutsideTheTrajectory_IsRefused(string day)
    {
        var ended = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

        Assert.Equal(
            "NOT_EARLY RSD-F09",
            Steps.Started(new Case("3", 900m, 6).Order()).On(2026, 7, 20).Refused("end_early", ("ended_on", ended),
                ("end_reason", "moved")));
    }

    [Fact]
    public void InsufficientEffort_CreditsDownToTheAgreedAmount()
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 1000m, 6).Order())));
        Assert.Equal("MORE_THAN_PRICE RSD-F10", work.Refused("agree_insufficient_effort", ("amount", 1000.01m), ("reason", "x")));

        work.Fire("agree_insufficient_effort", ("amount", 640m), ("reason", "Te weinig begeleid"), ("evaluate_with_provider", true));

        Assert.Equal(-360m, work.Moment("settlement_1").Amount);
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "evaluate_case", Audience: "contract_manager" });
        work.Fire("agree_insufficient_effort", ("amount", 700m), ("reason", "Herzien"));
        Assert.Equal(60m, work.Moment("settlement_2").Amount);
    }
}
