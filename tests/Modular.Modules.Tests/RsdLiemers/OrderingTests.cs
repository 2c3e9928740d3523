using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class OrderingTests
{
    [Fact]
    public void Order_CodeThree_IsDueForIntakeInTwoWeeksAndKeepsItsTerms()
    {
        var order = new Case("3", 1234.57m, 6).Order();

        Assert.Equal("ordered", order.Trajectory.State);
        Assert.Equal("2026-01-19", order.DueOn("intake"));
        Assert.Equal(1234.57m, order.Fields.Decimal("price"));
        Assert.Equal("3", order.Fields.Text("product_code"));
        Assert.Equal("L-1001", order.Fields.Text("client_number"));
        Assert.Contains(order.Last.Rules, rule => rule.RuleId == "RSD-D01");
        Assert.Contains(order.Last.Rules, rule => rule.RuleId == "COM-06");
    }

    [Fact]
    public void Order_WithoutObjective_IsRefused()
    {
        var refusal = Assert.Single(new Case("3", 900m, 6).TryOrder(("background", "x")).Violations);

        Assert.Equal(("OBJECTIVE_MISSING", "RSD-O01", "objective"), (refusal.Code, refusal.RuleId, refusal.Field));
    }

    [Theory]
    [InlineData("status", "draft")]
    [InlineData("status", "ended")]
    public void Order_WithoutContractInForce_IsRefused(string column, string value)
    {
        var order = new Case("3", 900m, 6);
        order.Contract = order.Contract.With(column, value);

        Assert.Contains(order.TryOrder(("objective", "x"), ("background", "y")).Violations,
            v => v is { Code: "NO_ACTIVE_CONTRACT", RuleId: "RSD-C01" });
    }

    [Theory]
    [InlineData("1", 2, true)]
    [InlineData("1", 3, true)]
    [InlineData("1", 4, false)]
    [InlineData("3", 2, false)]
    [InlineData("3", 3, true)]
    [InlineData("3", 12, true)]
    public void Order_LengthAgainstCode_FollowsTheTable(string code, int months, bool accepted) =>
        Assert.Equal(accepted, new Case(code, 900m, months).TryOrder(("objective", "x"), ("background", "y")).Decision is not null);

    [Theory]
    [InlineData("1", "short", true)]
    [InlineData("1", "long", false)]
    [InlineData("3", "short", false)]
    [InlineData("3", "long", true)]
    public void Order_ExactlyThreeMonths_FollowsTheSetting(string code, string reading, bool accepted)
    {
        var outcome = new Case(code, 900m, 3).Set("three_months", reading).TryOrder(("objective", "x"), ("background", "y"));

        Assert.Equal(accepted, outcome.Decision is not null);
        Assert.All(outcome.Violations, violation => Assert.Equal("DEC-01", violation.RuleId));
    }

    [Fact]
    public void Order_IntakeTermOnGoodFriday_MovesOnlyWhereTheSettingSaysSo()
    {
        Assert.Equal("2026-04-03", new Case("3", 900m, 6).On(2026, 3, 20).Order().DueOn("intake"));
        Assert.Equal("2026-04-07", new Case("3", 900m, 6).Set("move_terms_to_working_day", "yes").On(2026, 3, 20).Order().DueOn("intake"));
    }

    [Fact]
    public void Introduction_WithoutStart_CostsNothing()
    {
        var talk = new Case("3", 900m, 6);
        Assert.NotNull(talk.TryOrder(("introduction", true)).Decision);
        Assert.Equal("introduction", talk.Trajectory.State);

        talk.Fire("no_start", ("reported_by", "call"), ("hours", 1.5m));

        Assert.Equal("declined", talk.Trajectory.State);
        Assert.Empty(talk.Trajectory.BillableMoments);
        Assert.Contains(talk.Last.Signals, signal => signal.Kind == "long_introduction");
    }

    [Fact]
    public void Introduction_ThenOrder_CountsTheIntakeTermFromTheOrder()
    {
        var talk = new Case("3", 900m, 6);
        talk.TryOrder(("introduction", true));

        talk.On(2026, 1, 20).Fire("place_order", ("objective", "Werk"), ("background", "x"));

        Assert.Equal("ordered", talk.Trajectory.State);
        Assert.Equal("2026-02-03", talk.DueOn("intake"));
    }

    [Fact]
    public void NoStart_WhereApprovalIsAsked_IsTheCaseManagers()
    {
        var talk = new Case("3", 900m, 6).Set("introduction_hand_back", "approval");
        talk.TryOrder(("introduction", true));

        Assert.Equal("DEC-34", Assert.Single(talk.TryAs(RoleIds.Provider, "no_start", ("reported_by", "mail")).Violations).RuleId);
        Assert.NotNull(talk.TryAs(RoleIds.CaseManager, "no_start", ("reported_by", "mail")).Decision);
    }

    [Fact]
    public void Objective_ReportedUnclear_ReturnsAsAgreedInTheFinalReport()
    {
        var work = new Case("3", 900m, 6).Order();
        work.Fire("report_objective_unclear", ("reason", "Te ruim"));
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "objective_unclear", Audience: RoleIds.CaseManager });
        work.Fire("agree_objective", ("objective", "Zestien uur per week werk"));

        var report = Steps.FinalReport(Steps.Completed(Steps.Started(work))).Trajectory.Report("final");

        Assert.Equal("Zestien uur per week werk", report?.Content.Text("expected_performance"));
        Assert.Equal(ReportStatus.Submitted, report?.Status);
    }

    [Fact]
    public void Intake_InTheFuture_IsRefused() => Assert.Equal(
        "DATE_IN_FUTURE RSD-D01", new Case("3", 900m, 6).Order().Refused("record_intake", ("held_on", new LocalDate(2026, 1, 6))));
}
