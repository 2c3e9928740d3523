using Modular.Sdk;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

/// <summary>Price times hours at the rate of the date of service; bijlage 2 has hourly rates, whatever chapter 3 calls them.</summary>
public sealed class RatesTests
{
    [Theory]
    [InlineData("p1", "2.5", "18.90")]
    [InlineData("p2_mbo", "2.5", "159.23")]
    [InlineData("p2_hbo", "1", "74.13")]
    public void Hours_OfAProduct_CostItsPublishedRate(string code, string hours, string amount)
    {
        var work = new Case(code).Started().Hours(new LocalDate(2022, 3, 7), decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(amount, work.Trajectory.BillableMoments.Single().Amount.ToString());
        Assert.Equal("MGR-F01 MGR-F02 MGR-C15", string.Join(' ', work.Trajectory.BillableMoments.Single().RuleIds));
    }

    /// <summary>There is no formula: a newly published card holds from its date, and each day has the rate of that day.</summary>
    [Fact]
    public void Rate_IsThatOfTheDateOfService()
    {
        var work = new Case
        {
            Rates =
            [
                new Rate("p2_mbo", "hour", Money.Of(63.69m), new LocalDate(2022, 1, 1), new LocalDate(2023, 1, 1)),
                new Rate("p2_mbo", "hour", Money.Of(66.00m), new LocalDate(2023, 1, 1), null),
            ],
        }.Started(12).On(2023, 1, 2);
        work.Hours(new LocalDate(2022, 12, 30), 1).Hours(new LocalDate(2023, 1, 2), 1);

        Assert.Equal(["63.69", "66.00"], work.Trajectory.BillableMoments.Select(moment => moment.Amount.ToString()));
        Assert.Null(Case.Module.Tariff.Index(new IndexationContext { On = new LocalDate(2023, 1, 1), Settings = work.Settings, Today = work.Today }));
    }

    [Fact]
    public void CarriedOver_KeepsTheLineOfThePurchase_NotTheNewRate()
    {
        var work = new Case
        {
            Contract = null,
            Rates = [.. Case.Module.Seed.Rates, new Rate("maatwerk_2021", "hour", Money.Of(58.10m), new LocalDate(2021, 1, 1), null)],
        };
        (string, object?)[] carried = [("months", 6), ("route", "carried_over"), ("purchased_on", new LocalDate(2021, 10, 1))];
        Assert.Equal("RATE_CARD_OF_2022 MGR-F03", work.OrderRefused([.. carried, ("rate_code", "p2_mbo")]));
        work.Order([.. carried, ("rate_code", "maatwerk_2021")])
            .Fire("agree_steps", ("begin_step", 3), ("target_step", 5), ("term_months", 6), ("agreed_with_provider", true));
        Assert.Equal("NOT_RUNNING_IN_2021 MGR-C06", work.RefusedAs(RoleIds.CaseManager, "start"));
        work.FireAs(RoleIds.CaseManager, "start", ("started_on", new LocalDate(2021, 11, 1)));

        Assert.Equal("58.10", work.Hours(new LocalDate(2022, 3, 7), 1).Trajectory.BillableMoments.Single().Amount.ToString());
        work.Rates = Case.Module.Seed.Rates;
        Assert.Equal("RATE_MISSING MGR-F03", work.On(2022, 3, 8).Refused("record_hours", ("hours", 1m)));
    }

    [Fact]
    public void InHouse_IsRecordedAndCostsNothing()
    {
        var work = new Case { Provider = Case.Args(("carries_out_in_house", true)), Rates = [] }.Started(6, ("route", "in_house"));

        work.Hours(new LocalDate(2022, 3, 7), 4);
        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.Empty(work.Last.Measures);
    }

    [Fact]
    public void Hours_OutsideTheTrajectoryOrTwiceADay_AreRefused()
    {
        var work = new Case().Started().Hours(new LocalDate(2022, 3, 7), 2);

        Assert.Equal("DAY_RECORDED MGR-F05", work.Refused("record_hours", ("hours", 1m)));
        Assert.Equal("OUTSIDE_TRAJECTORY MGR-F05", work.On(2022, 9, 1).Refused("record_hours", ("hours", 1m)));
        Assert.Equal("DATE_IN_FUTURE MGR-F05", work.On(2022, 3, 8).Refused("record_hours", ("hours", 1m), ("on", new LocalDate(2022, 3, 9))));
        Assert.Equal("HOURS_UNCHANGED MGR-O07", work.Refused("adjust_hours", ("ordered_hours", work.Fields.Decimal("ordered_hours")), ("reason", "-")));
        Assert.Equal("hours_over_order", work.On(2022, 3, 9).Fire("adjust_hours", ("ordered_hours", 3m), ("reason", "Af"))
            .Fire("record_hours", ("hours", 2m)).Last.Signals.Single().Kind);
    }

    [Fact]
    public void Quote_IsHoursTimesRate_AndSaysWhatIsMissing()
    {
        var work = new Case("p2_hbo");

        Assert.Equal("2965.20", Quote(work, ("hours", 40m)).Total?.ToString());
        Assert.Equal(VatBasis.Excluding, Quote(work, ("hours", 40m)).VatBasis);
        Assert.Equal("MGR-F02", Quote(work, ("hours", 40m), ("service_on", new LocalDate(2021, 12, 31))).Missing.Single().RuleId);
        Assert.Equal("MGR-F01", Quote(work).Missing.Single().RuleId);
    }

    [Fact]
    public void Settlement_IsWhatWasCarriedOut()
    {
        var work = new Case().Started().Hours(new LocalDate(2022, 3, 7), 2).Hours(new LocalDate(2022, 3, 14), 3);

        var proposal = Case.Module.Tariff.Settle(work.Context("", RoleIds.CaseManager, FieldValues.Empty), new LocalDate(2022, 3, 7));
        Assert.Equal("127.38", proposal?.Proposed.ToString());
        Assert.Equal(["MGR-F05", "MGR-R06"], proposal?.Conditions.Select(condition => condition.RuleId));
    }

    private static Quote Quote(Case work, params (string, object?)[] arguments) =>
        Case.Module.Tariff.Quote(work.Context("", RoleIds.Provider, Case.Args(arguments)));
}
