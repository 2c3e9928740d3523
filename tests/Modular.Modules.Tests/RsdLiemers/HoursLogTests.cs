using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class HoursLogTests
{
    private static readonly Rate JobCoach = new("job_coaching_hour", "hour", Money.Of(87.35m), new LocalDate(2024, 1, 1), null);

    [Fact]
    public void Quarter_IsBilledInArrearsFromTheStart()
    {
        var work = Support();
        Log(work, new LocalDate(2026, 1, 20), 2.5m);
        Log(work, new LocalDate(2026, 4, 14), 3m);
        work.On(2026, 4, 14);
        Assert.Equal("NO_QUARTER_TO_BILL RSD-F03", work.Refused("bill_quarter"));

        work.On(2026, 4, 15).Fire("bill_quarter");

        var moment = Assert.Single(work.Trajectory.BillableMoments);
        Assert.Equal(("quarter_1", "480.43"), (moment.Key, moment.Amount.ToString()));
        Assert.Equal("2026-01-15/2026-04-14", moment.Period.ToString());
        Assert.Equal(new LocalDate(2026, 5, 14), moment.InvoiceBy);
        Assert.Equal("QUARTER_BILLED RSD-F03",
            work.Refused("log_hours", ("on", new LocalDate(2026, 4, 14)), ("hours", 1m), ("activity", "x")));
        Assert.Equal("NO_QUARTER_TO_BILL RSD-F03", work.Refused("bill_quarter"));
    }

    [Fact]
    public void Quarter_ByTheCalendar_IsCutOffAtTheStart()
    {
        var work = Support("quarters", "calendar");
        Log(work, new LocalDate(2026, 3, 31), 1m);
        Log(work, new LocalDate(2026, 4, 1), 1m);

        work.On(2026, 4, 1).Fire("bill_quarter");

        Assert.Equal("2026-01-15/2026-03-31", work.Trajectory.BillableMoments.Single().Period.ToString());
        Assert.Equal("87.35", work.Trajectory.BillableMoments.Single().Amount.ToString());
    }

    [Fact]
    public void LastQuarter_IsBilledAfterCompletionAndBeforeClosing()
    {
        var work = Support();
        Log(work, new LocalDate(2027, 1, 14), 4m);
        Steps.FinalReport(Steps.Completed(work)).Fire("accept_final_report").Fire("register_handover", ("personal_explanation", true));
        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.Equal("HOURS_NOT_BILLED RSD-F03", work.Refused("close"));

        work.Fire("bill_quarter").Fire("close");

        Assert.Equal("349.40", work.Moment("quarter_4").ToString());
    }

    [Fact]
    public void Hours_OverTheQuote_AreFlagged()
    {
        var work = Support();
        Log(work, new LocalDate(2026, 1, 20), 24m);
        Assert.Empty(work.Last.Signals);
        Log(work, new LocalDate(2026, 1, 21), 16.5m);
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "hours_over_quote", RuleId: "RSD-O05" });
    }

    [Theory]
    [InlineData(2026, 1, 14, "OUTSIDE_TRAJECTORY RSD-F03")]
    [InlineData(2026, 2, 2, "DATE_IN_FUTURE RSD-F03")]
    public void Hours_OnADayThatCannotBe_AreRefused(int year, int month, int day, string refusal) => Assert.Equal(
        refusal,
        Support().On(2026, 2, 1).Refused("log_hours", ("on", new LocalDate(year, month, day)), ("hours", 1m), ("activity", "x")));

    [Fact]
    public void Hours_OfAnotherCode_AreRefused() => Assert.Equal(
        "CODE_5_ONLY RSD-F03",
        Steps.Started(new Case("3", 900m, 6).Order()).Refused("log_hours", ("hours", 1m), ("activity", "x")));

    [Fact]
    public void EndEarly_OfPersonalSupport_ProposesTheHoursLogged()
    {
        var work = Support();
        Log(work, new LocalDate(2026, 1, 20), 10m);

        work.On(2026, 2, 1).Fire("end_early", ("end_reason", "moved"));

        Assert.Equal(873.5m, work.Fields.Decimal("proposed_amount"));
        Assert.Equal("AMOUNT_REPLACES_HOURS RSD-F09", work.Refused("bill_quarter").Split(',')[0]);
    }

    private static Case Support(string setting = "quarters", string value = "from_start") =>
        Steps.Started(new Case("5", null, 12) { Rates = [JobCoach] }.Set(setting, value).Order());

    private static void Log(Case work, LocalDate on, decimal hours)
    {
        work.Today = on;
        work.Fire("log_hours", ("on", on), ("hours", hours), ("activity", "Gesprek op de werkplek"));
    }
}
