using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

public sealed class OrderingTests
{
    [Fact]
    public void Order_WithAllParts_IsPlacedAndKeepsWhatItWasOrderedUnder()
    {
        var work = new Case().Order();

        Assert.Equal("ordered", work.Trajectory.State);
        Assert.Equal("Venlo", work.Fields.Text("residence_at_order"));
        Assert.Equal("p2_mbo", work.Fields.Text("product_code"));
        Assert.Contains(work.Last.Measures, measure => measure is { Indicator: "waiting_list", Until: null });
        Assert.Empty(work.Trajectory.Deadlines.Where(deadline => deadline.RuleId == "DEC-31"));
    }

    [Theory]
    [InlineData("question")]
    [InlineData("objective")]
    [InlineData("needs")]
    [InlineData("own_strength")]
    [InlineData("network")]
    [InlineData("general_facilities")]
    [InlineData("segment")]
    [InlineData("months")]
    [InlineData("evaluation_on")]
    public void Order_WithoutAPartOfTheLeefzorgplan_IsRefusedByName(string part) =>
        Assert.Equal($"{part.ToUpperInvariant()}_MISSING MGR-O02", new Case().OrderRefused((part, null)));

    [Fact]
    public void Order_UnderAnotherSegment_IsRefused()
    {
        Assert.Equal("SEGMENT_AND_PRODUCT_DIFFER MGR-O03", new Case().OrderRefused(("segment", "collective")));
        Assert.Contains("PRODUCT_UNKNOWN MGR-O03", new Case("coaching").OrderRefused(), StringComparison.Ordinal);
        Assert.Equal("ORDERED_HOURS_MISSING MGR-O07", new Case().OrderRefused(("ordered_hours", null)));
        Assert.Equal("", new Case("p1").OrderRefused());
    }

    [Fact]
    public void Provider_WithoutContract_TakesTheExceptionRouteThatTheMunicipalityOpened()
    {
        var none = new Case { Contract = null };
        Assert.Equal("NO_CONTRACT MGR-C03", none.OrderRefused());
        Assert.Equal(
            "WHY_NONE_FITS_MISSING MGR-C05,AGREED_RATE_MISSING MGR-C05", none.OrderRefused(("route", "exception")));
        (string, object?)[] route = [("route", "exception"), ("why_none_fits", "Zeldzaam vak"), ("agreed_rate", 70m)];
        Assert.Equal("EXCEPTION_ROUTE_CLOSED MGR-C05", new Case { Contract = null }.Set("exception_route", "no").OrderRefused(route));
        Assert.Equal("PROVIDER_IS_CONTRACTED MGR-C05", new Case().OrderRefused(route));
        Assert.Equal("not_contracted", none.Order(route).Last.Signals.Single().Kind);
        Assert.Contains("COLLECTIVE_IS_CLOSED MGR-C03", new Case("p1") { Contract = null }.OrderRefused(route), StringComparison.Ordinal);
    }

    [Fact]
    public void Provider_ContractedForTheOtherSegment_IsRefused()
    {
        var work = new Case("p1");
        work.Contract = work.Contract!.With("segment_collective", false);

        Assert.Equal("SEGMENT_NOT_CONTRACTED MGR-C03", work.OrderRefused());
    }

    [Fact]
    public void Subsidy_NeedsARelationAndARate()
    {
        var work = new Case { Contract = null };
        Assert.Equal("NO_SUBSIDY_RELATION MGR-C05,AGREED_RATE_MISSING MGR-F05", work.OrderRefused(("route", "subsidy")));
        work.Provider = Case.Args(("subsidy_relation", true));
        Assert.Equal("ordered", work.Order(("route", "subsidy"), ("agreed_rate", 50m)).Trajectory.State);
    }

    [Fact]
    public void CarriedOver_Was_BoughtBefore2022AndKeepsItsRateLine()
    {
        var work = new Case { Contract = null };
        Assert.Equal(
            "PURCHASED_ON_MISSING MGR-C06,RATE_CODE_MISSING MGR-F03", work.OrderRefused(("route", "carried_over")));
        Assert.Equal(
            "BOUGHT_AFTER_2021 MGR-C06",
            work.OrderRefused(("route", "carried_over"), ("purchased_on", new LocalDate(2022, 1, 1)), ("rate_code", "2021")));
        work.Order(("route", "carried_over"), ("purchased_on", new LocalDate(2021, 12, 31)), ("rate_code", "2021"));
        Assert.Contains(work.Last.Rules, rule => rule.RuleId == "MGR-C06");
    }

    /// <summary>INTOS is on the list and a sheltered-work company: contracted unless the order is marked in-house (DEC-30).</summary>
    [Fact]
    public void Intos_IsContracted_UnlessTheOrderIsInHouse()
    {
        var intos = Case.Args(("carries_out_in_house", true));
        Assert.Equal("contracted", new Case { Provider = intos }.Order().Fields.Text("route"));
        var own = new Case { Provider = intos }.Order(("route", "in_house"));
        Assert.Contains(own.Last.Rules, rule => rule.RuleId == "DEC-30");
        Assert.Empty(own.Last.Measures);
        Assert.Equal("NOT_AN_IN_HOUSE_COMPANY MGR-C09", new Case().OrderRefused(("route", "in_house")));
    }

    [Fact]
    public void Proposal_IsMatchedBeforeTheOrder()
    {
        var work = new Case();
        work.Order([.. work.Form().Names.Select(name => (name, (object?)null)), ("proposal", true)]);
        Assert.Equal("proposed", work.Trajectory.State);
        work.FireAs(RoleIds.Provider, "record_matching", ("fits", true), ("expected_trajectory", "Half jaar"), ("expected_start", work.Today));
        work.FireAs(RoleIds.CaseManager, "place_order", [.. work.Form().Select(pair => (pair.Key, (object?)pair.Value))]);
        Assert.Equal("ordered", work.Trajectory.State);
        work.FireAs(RoleIds.Provider, "decline", ("reason", "Geen plaats"));
        Assert.Equal("declined", work.Trajectory.State);
        Assert.DoesNotContain(work.Trajectory.Deadlines, deadline => deadline.Status == DeadlineStatus.Open);
    }

    [Fact]
    public void Terms_ForPlanAndStart_AreTheMunicipalitys()
    {
        var work = new Case().Set("plan_term_days", "14").Set("start_term_days", "28").Order();

        Assert.Equal("2022-03-15", work.DueOn("plan"));
        Assert.Equal("2022-03-29", work.DueOn("start"));
    }
}
