using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

public sealed class PlanningTests
{
    [Theory]
    [InlineData("objective", "OBJECTIVE_MISSING TIL-O01")]
    [InlineData("client_group", "CLIENT_GROUP_MISSING TIL-O07")]
    [InlineData("case_manager", "CASE_MANAGER_MISSING TIL-O07")]
    [InlineData("existing_offer_considered", "EXISTING_OFFER_FIRST TIL-O06")]
    [InlineData("client_chose", "CLIENT_CHOOSES TIL-O06")]
    public void Order_WithoutAPart_IsRefusedWithItsRule(string part, string expected) =>
        Assert.Equal(expected, Case.Text(new Case().TryOrder((part, null))));

    [Theory]
    [InlineData("maximum_months", 3L, "LONGER_THAN_MAXIMUM TIL-O04")]
    [InlineData("duration", "12", "DURATION_NOT_OFFERED TIL-O09")]
    public void Order_OfAnotherLength_IsRefused(string argument, object value, string expected) =>
        Assert.Equal(expected, Case.Text(new Case().TryOrder((argument, value))));

    [Theory]
    [InlineData(3, 1560.00, "")]
    [InlineData(3, 1560.01, "PRICE_ABOVE_MAXIMUM TIL-F01")]
    [InlineData(6, 2820.01, "PRICE_ABOVE_MAXIMUM TIL-F01")]
    [InlineData(12, 4800.01, "PRICE_ABOVE_MAXIMUM TIL-F01")]
    [InlineData(9, 1000.00, "DURATION_UNKNOWN TIL-O04")]
    public void Order_OfAPrice_IsHeldAgainstTheMaximum(int months, double price, string expected) =>
        Assert.Equal(expected, Case.Text(new Case(months, (decimal)price).TryOrder()));

    /// <summary>Until the first indexation the published amounts hold without a rate; after it nothing is assumed.</summary>
    [Theory]
    [InlineData(2024, 4, 30, "")]
    [InlineData(2024, 5, 1, "NO_MAXIMUM_IN_FORCE TIL-F06")]
    public void Order_WithoutRates_TakesThePublishedAmountsUntilTheFirstIndexation(int year, int month, int day, string expected) =>
        Assert.Equal(expected, Case.Text(new Case { Rates = [] }.On(year, month, day).TryOrder()));

    [Fact]
    public void Terms_FromOrderToStart_AreAWeekEach()
    {
        var work = new Case().Order();
        Assert.Equal("2023-06-12", work.DueOn("intake_invitation"));
        work.On(2023, 6, 9).Fire("record_invitation").On(2023, 6, 14).Fire("record_intake", ("held_on", work.Today));
        Assert.Equal("2023-06-21", work.DueOn("plan"));
        work.On(2023, 6, 20).Fire("submit_plan", Steps.Plan(work));
        Assert.Equal("2023-06-27", work.DueOn("plan_judgement"));
        work.On(2023, 6, 22).Fire("reject_plan", ("reason", "Niet SMART")).Fire("submit_plan", Steps.Plan(work)).On(2023, 6, 26).Fire("approve_plan");
        Assert.Equal("2023-07-03", work.DueOn("start"));
    }

    [Fact]
    public void SubmitPlan_WithoutItsParts_NamesEachOfThem()
    {
        var work = new Case().Order().Fire("record_invitation").Fire("record_intake", ("held_on", new LocalDate(2023, 6, 5)));

        Assert.Equal(
            "INTAKE_ON_MISSING TIL-O03,INTENDED_START_MISSING TIL-O03,CONTENT_MISSING TIL-O03,OBJECTIVE_MISSING TIL-O03,"
                + "DURATION_MISSING TIL-O03,NOT_IN_FORMAT TIL-O05",
            work.Refused("submit_plan"));
    }

    [Fact]
    public void Start_BeforeTheApproval_IsRefused()
    {
        var work = Steps.Approved(new Case().Order());

        Assert.Equal("START_BEFORE_APPROVAL TIL-O02", work.Refused("start", ("started_on", work.Today.PlusDays(-1))));
        Assert.Equal("2023-12-25", $"{work.Fire("start", ("started_on", work.Today)).Fields.Date("ends_on"):uuuu-MM-dd}");
    }

    [Fact]
    public void NoShow_BeforeThePlan_ChargesNothing()
    {
        var work = new Case().Order().Fire("record_invitation").Fire("record_no_show");

        Assert.Equal("ordered", work.Trajectory.State);
        Assert.Equal("NOT_CONSULTED TIL-T03", work.Refused("no_start", ("end_reason", "no_show")));
        work.Fire("record_consultation", ("subject", "ending"), ("agreements", "Stoppen")).Fire("no_start", ("end_reason", "no_show"));
        Assert.Equal("not_started", work.Trajectory.State);
        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.Contains(work.Last.Rules, rule => rule.RuleId == "TIL-F05");
    }

    [Fact]
    public void ChangePlan_TakesARecordedConsultation_EachTime()
    {
        var work = Steps.Started(new Case().Order());

        Assert.Equal("CHANGE_NOT_CONSULTED TIL-O08", work.Refused("change_plan", ("reason", "Ander doel")));
        work.Fire("record_consultation", ("subject", "change"), ("agreements", "Doel bijgesteld"))
            .Fire("change_plan", ("objective", "20 uur"), ("reason", "Ander doel"));
        Assert.Equal("20 uur", work.Fields.Text("objective"));
        Assert.Equal("CHANGE_NOT_CONSULTED TIL-O08", work.Refused("change_plan", ("reason", "Nog een")));
    }
}
