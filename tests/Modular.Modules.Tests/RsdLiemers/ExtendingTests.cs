using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class ExtendingTests
{
    [Fact]
    public void Extension_TakesARequestAndApproval()
    {
        var work = Steps.Started(new Case("3", 1000m, 6).Order()).On(2026, 6, 1);
        Assert.Equal("NO_EXTENSION_REQUESTED RSD-D05", work.Refused("approve_extension"));

        work.Fire("request_extension", ("months", 3), ("reason", "Bijna werk"), ("price", 500.01m));
        Assert.Equal("EXTENSION_PENDING RSD-D05", work.Refused("request_extension", ("months", 3), ("reason", "x")));
        work.Fire("approve_extension");

        Assert.Equal(new LocalDate(2026, 10, 14), work.Fields.Date("ends_on"));
        Assert.Equal(9, work.Fields.Whole("months"));
        Assert.Equal("progress_month_3 2026-04-15,progress_month_6 2026-07-15,final 2026-10-28", ScheduleTests.Owed(work));
        Assert.Equal("250.01", work.Moment("extension_1_approved").ToString());
        Steps.FinalReport(Steps.Completed(work));
        Assert.Equal("250.00", work.Moment("extension_1_final").ToString());
        Assert.Equal(1500.01m, work.Trajectory.BillableMoments.Sum(moment => moment.Amount.Amount));
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Request_AMonthBeforeTheEnd_IsInTimeOnTheDay(int day, bool late)
    {
        var work = Steps.Started(new Case("3", 900m, 6).Order()).On(2026, 6, day);

        work.Fire("request_extension", ("months", 1), ("reason", "x"));

        Assert.Equal(late, work.Last.Signals.Any(signal => signal is { Kind: "late_extension_request", RuleId: "DEC-22" }));
    }

    [Fact]
    public void Request_WhereLateIsRefused_IsRefused() => Assert.Equal(
        "EXTENSION_TOO_LATE DEC-22",
        Steps.Started(new Case("3", 900m, 6).Set("late_extension", "refuse").Order()).On(2026, 6, 15)
            .Refused("request_extension", ("months", 1), ("reason", "x")));

    [Fact]
    public void Rejection_LeavesTheEndWhereItWas()
    {
        var work = Steps.Started(new Case("3", 900m, 6).Order()).On(2026, 6, 1);

        work.Fire("request_extension", ("months", 3), ("reason", "x")).Fire("reject_extension", ("reason", "Niet nodig"));

        Assert.Equal(new LocalDate(2026, 7, 14), work.Fields.Date("ends_on"));
        Assert.False(work.Fields.Has("extension_requested_on"));
        Assert.Empty(work.Trajectory.Rows("rsd_extension"));
    }

    [Fact]
    public void ShortTrajectory_ExtendedPastThreeMonths_KeepsItsCodeUnlessOrderedUnderAnother()
    {
        Assert.Equal("final 2026-07-28", ScheduleTests.Owed(Extended(new Case("1", 900m, 2))));
        Assert.Equal(
            "progress_month_3 2026-04-15,final 2026-07-28", ScheduleTests.Owed(Extended(new Case("1", 900m, 2), ("product_code", "3"))));

        var work = Steps.Started(new Case("1", 900m, 2).Set("extension_may_change_code", "no").Order());
        work.Fire("request_extension", ("months", 4), ("reason", "x"));
        Assert.Equal("CODE_IS_KEPT DEC-27", work.Refused("approve_extension", ("product_code", "3")));
    }

    [Fact]
    public void PersonalSupport_ExtendedAfterItsLastReport_OwesAnotherBeforeTheEnd()
    {
        var rate = new Rate("job_coaching_hour", "hour", Money.Of(80m), new LocalDate(2024, 1, 1), null);
        var work = Steps.Started(new Case("5", null, 12) { Rates = [rate] }.Order()).On(2026, 11, 14);
        work.Fire("submit_progress_report", ("progress", "x")).Fire("submit_progress_report", ("progress", "y"));

        work.Fire("request_extension", ("months", 6), ("reason", "x")).Fire("approve_extension");

        Assert.Equal("support_month_12 2027-01-15,before_end_2 2027-05-14,final 2027-07-28", ScheduleTests.Owed(work));
    }

    private static Case Extended(Case work, params (string, object?)[] arguments) => Steps.Started(work.Order())
        .Fire("request_extension", ("months", 4), ("reason", "x"))
        .Fire("approve_extension", arguments);
}
