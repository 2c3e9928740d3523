using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class ScheduleTests
{
    private static readonly Rate JobCoach = new("job_coaching_hour", "hour", Money.Of(80m), new LocalDate(2024, 1, 1), null);

    [Theory]
    [InlineData(6, "progress_month_3 2026-04-15,final 2026-07-28")]
    [InlineData(9, "progress_month_3 2026-04-15,progress_month_6 2026-07-15,final 2026-10-28")]
    [InlineData(10, "progress_month_3 2026-04-15,progress_month_6 2026-07-15,progress_month_9 2026-10-15,final 2026-11-28")]
    [InlineData(3, "final 2026-04-28")]
    public void CodeThree_ReportsEachQuarterAndAtTheEnd(int months, string expected) =>
        Assert.Equal(expected, Owed(Steps.Started(new Case("3", 900m, months).Order())));

    [Theory]
    [InlineData(true, "interpreter", "progress_month_6 2026-07-15,final 2026-10-28")]
    [InlineData(false, "interpreter", "progress_month_3 2026-04-15,progress_month_6 2026-07-15,final 2026-10-28")]
    [InlineData(true, null, "progress_month_3 2026-04-15,progress_month_6 2026-07-15,final 2026-10-28")]
    public void HalfYearly_TakesBothAReasonAndTheContract(bool agreed, string? reason, string expected)
    {
        var work = new Case("4", null, 9);
        work.Contract = work.Contract.With("half_yearly_reporting", agreed);
        Steps.Started(work.Order(("half_yearly_reason", reason)));

        Assert.Equal(expected, Owed(work));
        Assert.Equal(reason is not null && !agreed, work.Last.Signals.Any(signal => signal.Kind == "half_yearly_not_agreed"));
    }

    [Theory]
    [InlineData("2026-02-01", "progress_month_6 2026-07-15,progress_month_12 2027-01-15,final 2027-04-28")]
    [InlineData("2026-05-01", "progress_month_3 2026-04-15,progress_month_6 2026-07-15,progress_month_12 2027-01-15,final 2027-04-28")]
    public void HalfYearly_AgreedWhileItRuns_ReschedulesWhatHasNotFallenDue(string day, string expected)
    {
        var work = new Case("4", null, 15);
        work.Contract = work.Contract.With("half_yearly_reporting", true);
        Steps.Started(work.Order()).Today = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

        work.Fire("agree_half_yearly_reports", ("half_yearly_reason", "little_progress"));

        Assert.Equal(expected, Owed(work));
        Assert.Equal("little_progress", work.Fields.Text("half_yearly_reason"));
        Assert.Equal(DeadlineStatus.Cancelled, work.Trajectory.Deadline("progress_month_9")?.Status);
        Assert.Equal(
            "HALF_YEARLY_ALREADY RSD-R03", work.Refused("agree_half_yearly_reports", ("half_yearly_reason", "interpreter")));
    }

    [Fact]
    public void HalfYearly_AgreedBeforeTheStart_HoldsFromTheStart()
    {
        var work = new Case("3", 900m, 9);
        work.Contract = work.Contract.With("half_yearly_reporting", true);

        Steps.Started(work.Order().Fire("agree_half_yearly_reports", ("half_yearly_reason", "interpreter")));

        Assert.Equal("progress_month_6 2026-07-15,final 2026-10-28", Owed(work));
    }

    [Theory]
    [InlineData("4", false, "HALF_YEARLY_NOT_IN_CONTRACT RSD-R03")]
    [InlineData("2", true, "CODES_3_AND_4_ONLY RSD-R02")]
    public void HalfYearly_WithoutContractOrQuarters_IsRefused(string code, bool agreed, string expected)
    {
        var work = new Case(code, null, code == "4" ? 9 : 2);
        work.Contract = work.Contract.With("half_yearly_reporting", agreed);

        Assert.Equal(
            expected, Steps.Started(work.Order()).Refused("agree_half_yearly_reports", ("half_yearly_reason", "interpreter")));
    }

    [Theory]
    [InlineData(12, "14", "support_month_6 2026-07-15,before_end 2026-11-14,final 2027-01-28")]
    [InlineData(8, "14", "before_end 2026-07-14,final 2026-09-28")]
    [InlineData(8, "0", "before_end 2026-07-14,support_month_6 2026-07-15,final 2026-09-28")]
    [InlineData(18, "14", "support_month_6 2026-07-15,support_month_12 2027-01-15,before_end 2027-05-14,final 2027-07-28")]
    public void CodeFive_ReportsHalfYearlyAndTwoMonthsBeforeTheEnd(int months, string merge, string expected) =>
        Assert.Equal(expected,
            Owed(Steps.Started(new Case("5", null, months) { Rates = [JobCoach] }.Set("merge_reports_within_days", merge).Order())));

    [Fact]
    public void Months_CountFromTheStartAndNotFromThePreviousReport()
    {
        var work = Steps.Approved(new Case("3", 900m, 12).On(2026, 1, 5).Order()).On(2026, 1, 31);
        work.Fire("start", ("started_on", new LocalDate(2026, 1, 31)));

        Assert.Equal(
            "progress_month_3 2026-04-30,progress_month_6 2026-07-31,progress_month_9 2026-10-31,final 2027-02-13", Owed(work));
    }

    [Theory]
    [InlineData("day_before", "2026-07-14")]
    [InlineData("same_day", "2026-07-15")]
    public void EndDate_FollowsTheSetting(string setting, string end) =>
        Assert.Equal(end, $"{Steps.Started(new Case("3", 900m, 6).Set("end_date", setting).Order()).Fields.Date("ends_on"):uuuu-MM-dd}");

    [Fact]
    public void Start_WithoutMonths_NeedsALastDayThatFitsTheCode()
    {
        var work = Steps.Approved(new Case("1", 900m).Order()).On(2026, 1, 15);
        var start = new LocalDate(2026, 1, 15);

        Assert.Equal("END_MISSING DEC-14", work.Refused("start", ("started_on", start)));
        Assert.Equal("LONGER_THAN_CODE RSD-P01", work.Refused("start", ("started_on", start), ("ends_on", start.PlusMonths(4))));
        Assert.Equal("END_BEFORE_START DEC-14", work.Refused("start", ("started_on", start), ("ends_on", start.PlusDays(-1))));
        work.Fire("start", ("started_on", start), ("ends_on", start.PlusDays(55)));
        Assert.Equal("final 2026-03-25", Owed(work));
        Assert.Contains(work.Last.Signals, signal => signal.Kind == "no_fixed_counsellor");
    }

    [Fact]
    public void Start_WithMonths_TakesNoOtherLastDay() => Assert.Equal(
        "END_FOLLOWS_MONTHS DEC-14",
        Steps.Approved(new Case("3", 900m, 6).Order()).On(2026, 1, 15)
            .Refused("start", ("started_on", new LocalDate(2026, 1, 15)), ("ends_on", new LocalDate(2026, 7, 14))));

    [Fact]
    public void ProgressReport_IsTheNextOneOwed()
    {
        var work = Steps.Started(new Case("3", 900m, 9).Order()).On(2026, 4, 20);

        Assert.Equal("REPORT_NOT_OWED RSD-R02", work.Refused("submit_progress_report", ("progress", "x"), ("report", "progress_month_9")));
        work.Fire("submit_progress_report", ("progress", "Gaat goed"));

        var report = work.Trajectory.Report("progress_month_3");
        Assert.Equal((ReportStatus.Submitted, new LocalDate(2026, 4, 20)), (report?.Status, report?.SubmittedOn));
        Assert.True(work.Trajectory.Deadline("progress_month_3")?.IsLate(work.Today));
        work.Fire("submit_progress_report", ("progress", "Gaat beter"));
        Assert.Equal("REPORT_NOT_OWED RSD-R02", work.Refused("submit_progress_report", ("progress", "x")));
    }

    internal static string Owed(Case work) => string.Join(
        ",",
        work.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed).OrderBy(report => report.DueOn)
            .Select(report => $"{report.Key} {report.DueOn:uuuu-MM-dd}"));
}
