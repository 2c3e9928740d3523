using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class HandingBackTests
{
    private static readonly (string, object?)[] Report = [("information", "Gesproken"), ("motivation", "Wil niet")];

    [Fact]
    public void HandBackReport_BeforeApproval_IsNotPermitted()
    {
        var work = AfterIntake(95m).Fire("request_hand_back", ("reason", "Start niet"));

        var refused = work.Try("submit_hand_back_report", Report);

        Assert.Null(refused.Decision);
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "hand_back_requested", RuleId: "RSD-T01" });
    }

    [Theory]
    [InlineData("7.5", "475.00")]
    [InlineData("5", "475.00")]
    [InlineData("2.25", "213.75")]
    public void HandBack_AfterAnIntake_ReimbursesAtMostFiveHours(string hours, string amount)
    {
        var work = AfterIntake(95m).Fire("request_hand_back", ("reason", "Start niet")).Fire("approve_hand_back");
        Assert.Equal(DeadlineStatus.Cancelled, work.Trajectory.Deadline("plan")?.Status);

        work.Fire("submit_hand_back_report",
            [.. Report, ("hours", decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture))]);

        Assert.Equal("handed_back", work.Trajectory.State);
        Assert.Equal(amount, work.Moment("intake").ToString());
        Assert.Equal(new LocalDate(2026, 2, 11), work.Trajectory.BillableMoments.Single().InvoiceBy);
        Assert.Equal("NOTHING_TO_AGREE RSD-F08", work.Refused("agree_amount", ("amount", 10m), ("reason", "x")));
    }

    [Fact]
    public void HandBack_WithoutHourlyRate_LeavesTheAmountToTheCaseManager()
    {
        var work = HandedBack(AfterIntake(null));
        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "intake_amount_open", RuleId: "DEC-11" });

        work.Fire("agree_amount", ("amount", 250m), ("reason", "Redelijk"));

        Assert.Equal(250m, work.Moment("intake").Amount);
        Assert.Equal("NOTHING_TO_AGREE RSD-F08", work.Refused("agree_amount", ("amount", 10m), ("reason", "x")));
    }

    [Fact]
    public void HandBack_WhereTheCaseManagerAlwaysSetsTheAmount_DoesNotUseTheRate() =>
        Assert.Empty(HandedBack(AfterIntake(95m, "case_manager")).Trajectory.BillableMoments);

    [Fact]
    public void HandBack_BeforeAnyIntake_CostsNothing()
    {
        var work = HandedBack(new Case("3", 900m, 6).Order());

        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.Equal("NOTHING_TO_AGREE RSD-F08", work.Refused("agree_amount", ("amount", 10m), ("reason", "x")));
    }

    [Fact]
    public void HandBack_AfterTheFirstInstalment_IsSettledByAnAgreedAmount()
    {
        var work = HandedBack(Steps.Approved(new Case("3", 1000m, 6).Order()));

        work.Fire("agree_amount", ("amount", 120m), ("reason", "Alleen voorbereiding"));

        Assert.Equal(-380m, work.Moment("settlement_1").Amount);
        Assert.Equal(120m, work.Trajectory.BillableMoments.Sum(moment => moment.Amount.Amount));
    }

    [Theory]
    [InlineData("ordered")]
    [InlineData("planning")]
    [InlineData("approved")]
    public void HandBack_Refused_ReturnsToWhereItWasAsked(string state)
    {
        var work = state switch
        {
            "ordered" => new Case("3", 900m, 6).Order(),
            "planning" => AfterIntake(null),
            _ => Steps.Approved(new Case("3", 900m, 6).Order()),
        };

        work.Fire("request_hand_back", ("reason", "x")).Fire("reject_hand_back", ("reason", "Eerst praten"));

        Assert.Equal(state, work.Trajectory.State);
    }

    private static Case AfterIntake(decimal? rate, string amount = "hourly_rate")
    {
        var work = new Case("3", 900m, 6).Set("intake_amount", amount);
        work.Sheet = work.Sheet.With(ProductSheetFields.HourlyRate, rate);
        work.Order().On(2026, 1, 12);
        return work.Fire("record_intake", ("held_on", work.Today), ("hours", 3m));
    }

    private static Case HandedBack(Case work) => work
        .Fire("request_hand_back", ("reason", "Start niet"))
        .Fire("approve_hand_back")
        .Fire("submit_hand_back_report", Report);
}
