using System.Collections.Immutable;
using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

/// <summary>Days and cases on which a rule turns.</summary>
public sealed class EdgeTests
{
    private static readonly ImmutableArray<Rate> Card = [new("job_coaching_hour", "hour", Money.Of(80), new LocalDate(2026, 1, 20), null)];

    /// <summary>A talk before the referral is an introduction, which is free, and no intake (RSD-F07, RSD-F08).</summary>
    [Theory]
    [InlineData(19, "DATE_BEFORE_ORDER RSD-D01")]
    [InlineData(20, "")]
    public void RecordIntake_BeforeTheReferral_IsRefused(int day, string refusal)
    {
        var work = new Case("3", 900m, 6);
        work.TryOrder(("introduction", true));
        work.On(2026, 1, 20).Fire("place_order", ("objective", "Werk"), ("background", "x"));

        Assert.Equal(refusal, work.Refused("record_intake", ("held_on", new LocalDate(2026, 1, day))));
    }

    [Fact]
    public void PlaceOrder_AfterAnIntroduction_TakesTheProductSheetAsItIsThen()
    {
        var work = new Case("3", 900m, 6);
        work.TryOrder(("introduction", true));
        work.Sheet = work.Sheet.With(ProductSheetFields.ProductCode, "4").With(ProductSheetFields.Price, null);

        work.Fire("place_order", ("objective", "Werk"), ("background", "x"));

        Assert.Equal("4", work.Fields.Text("product_code"));
        Assert.False(work.Fields.Has("price"));
    }

    [Theory]
    [InlineData(6, "")]
    [InlineData(9, "MONTHS_ON_SHEET RSD-P01")]
    public void Order_OfAnotherLengthThanTheProductSheet_IsRefused(int months, string refusal)
    {
        var outcome = new Case("3", 900m, 6).TryOrder(("objective", "Werk"), ("background", "x"), ("months", (long)months));

        Assert.Equal(refusal, string.Join(",", outcome.Violations.Select(violation => $"{violation.Code} {violation.RuleId}")));
    }

    [Theory]
    [InlineData("3", 11, "START_BEFORE_APPROVAL RSD-D03")]
    [InlineData("3", 12, "")]
    [InlineData("1", 11, "START_BEFORE_APPROVAL RSD-D03")]
    [InlineData("1", 12, "")]
    public void Start_BeforeApproval_IsRefused(string code, int day, string refusal)
    {
        var work = Steps.Approved(new Case(code, 900m, code == "1" ? 2 : 6).Order());

        Assert.Equal(refusal, work.Refused("start", ("started_on", new LocalDate(2026, 1, day))));
    }

    [Theory]
    [InlineData("A. de Vries", "")]
    [InlineData("B. Smit", "COUNSELLOR_ASSIGNED RSD-C09")]
    public void Start_WithAnotherCounsellorThanNamed_IsNoQuietReplacement(string counsellor, string refusal)
    {
        var work = Steps.Approved(new Case("3", 900m, 6).Order()).Fire("assign_counsellor", ("counsellor", "A. de Vries"));

        Assert.Equal(refusal, work.Refused("start", ("started_on", work.Today), ("counsellor", counsellor)));
    }

    [Fact]
    public void Close_WithReportsThatNeverCame_LeavesNothingDueAndTellsTheContractManager()
    {
        var work = Steps.FinalReport(Steps.Completed(Steps.Started(new Case("3", 900m, 9).Order())));

        work.Fire("accept_final_report").Fire("register_handover", ("personal_explanation", true)).Fire("close");

        Assert.DoesNotContain(work.Trajectory.Deadlines, deadline => deadline.Status == DeadlineStatus.Open);
        var signal = Assert.Single(work.Last.Signals);
        Assert.Equal(("reports_never_received", RoleIds.ContractManager), (signal.Kind, signal.Audience));
    }

    [Fact]
    public void ApprovePlan_OnceARateIsInForce_PricesTheQuoteThatWaited()
    {
        var work = new Case("5") { Rates = Card }.Set("rejected_plan", "end").Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today))
            .Fire("submit_quote", ("necessity", "Nodig"), ("hours", 40m), ("months", 12L));
        Assert.Equal("QUOTE_INCOMPLETE RSD-P02", work.On(2026, 1, 19).Refused("approve_plan"));

        work.On(2026, 1, 20).Fire("approve_plan");

        Assert.Equal(3200m, work.Fields.Decimal("price"));
        Assert.Equal(80m, work.Fields.Decimal("support_rate"));
        Assert.False(work.Fields.Yes("quote_incomplete"));
    }

    /// <summary>The report before the end of eight months stood for the half-yearly one; the extension does not bring that back.</summary>
    [Fact]
    public void Extension_AfterTheReportBeforeTheEnd_OwesTheMergedOneNoMore()
    {
        var work = new Case("5", null, 8) { Rates = [Card[0] with { ValidFrom = new LocalDate(2024, 1, 1) }] };
        Steps.Started(work.Order());
        work.On(2026, 7, 1).Fire("submit_progress_report", ("progress", "Goed"));

        work.On(2026, 8, 1).Fire("request_extension", ("months", 6L), ("reason", "Nieuwe functie")).Fire("approve_extension");

        Assert.Equal(
            "before_end_2 2027-01-14,final 2027-03-28",
            string.Join(",", work.Trajectory.Reports.Where(report => report.Status == ReportStatus.Owed)
                .OrderBy(report => report.Key).Select(report => $"{report.Key} {report.DueOn:uuuu-MM-dd}")));
    }

    [Fact]
    public void Extensions_WithoutALengthInMonths_CountFromTheFirstEnd()
    {
        var work = Steps.Approved(new Case("4").Order()).On(2026, 1, 15);
        work.Fire("start", ("started_on", work.Today), ("ends_on", new LocalDate(2026, 10, 30)));

        work.Fire("request_extension", ("months", 4L), ("reason", "x")).Fire("approve_extension");
        Assert.Equal(new LocalDate(2027, 2, 27), work.Fields.Date("ends_on"));
        work.Fire("request_extension", ("months", 1L), ("reason", "x")).Fire("approve_extension");

        Assert.Equal(new LocalDate(2027, 3, 30), work.Fields.Date("ends_on"));
    }

    [Theory]
    [InlineData("3", "5", "CODE_5_NEEDS_ORDER RSD-O05")]
    [InlineData("3", "4", "")]
    public void Extension_UnderPersonalSupport_TakesAnOrderOfItsOwn(string code, string other, string refusal)
    {
        var work = Steps.Started(new Case(code, 900m, 6).Order()).Fire("request_extension", ("months", 3L), ("reason", "x"));

        Assert.Equal(refusal, work.Refused("approve_extension", ("product_code", other)));
    }

    [Fact]
    public void Complete_WithAnExtensionRequestUnjudged_SaysThatItLapses()
    {
        var work = Steps.Started(new Case("3", 900m, 6).Order()).Fire("request_extension", ("months", 3L), ("reason", "x"));

        Steps.Completed(work);

        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "extension_lapsed", RuleId: "RSD-D05" });
        Assert.False(work.Fields.Has("extension_months"));
    }
}
