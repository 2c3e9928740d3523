using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.Tilburg;

public sealed class SettlingTests
{
    [Theory]
    [InlineData(3, 1560.00, "plan_approved 1170.00,result_approved 390.00")]
    [InlineData(6, 1234.57, "plan_approved 925.93,result_approved 308.64")]
    [InlineData(12, 4800.00, "plan_approved 3600.00,result_approved 1200.00")]
    public void Instalments_OfATrajectory_AddUpToItsPrice(int months, double price, string expected)
    {
        var work = Steps.Reported(Steps.Started(new Case(months, (decimal)price).Order())).Fire("judge_result", ("successful", true));

        Assert.Equal(expected, work.Earned());
        Assert.Equal("closed", work.Fire("close").Trajectory.State);
    }

    /// <summary>The price of 1 May 2024: 1667.64 is 1250.73 and 416.91.</summary>
    [Fact]
    public void Quote_OfAnIndexedPrice_SplitsItToTheCent()
    {
        var work = new Case(3, 1667.64m)
        {
            Rates = [new("maximum_3", "trajectory", Money.Of(1667.64m), new LocalDate(2024, 5, 1), null)],
        }.On(2024, 5, 1);

        var quote = Case.Module.Tariff.Quote(work.Context("", RoleIds.Provider, FieldValues.Empty));

        Assert.Equal("1250.73,416.91", string.Join(",", quote.Instalments.Select(part => part.Amount)));
        Assert.Equal(Modular.Sdk.Tariffs.VatBasis.Excluding, quote.VatBasis);
    }

    /// <summary>The two readings of eis 37, with the examples of both: 6 months stopped after 2, 12 months stopped after 10.</summary>
    [Theory]
    [InlineData(6, 2, "earned_share", -1175.00, "2820.00 EUR x 2/6 - 2115.00 EUR")]
    [InlineData(6, 2, "unexecuted_share", -1410.00, "0.00 EUR - 2115.00 EUR x 4/6")]
    [InlineData(12, 10, "earned_share", 400.00, "4800.00 EUR x 10/12 - 3600.00 EUR")]
    [InlineData(12, 10, "unexecuted_share", -600.00, "0.00 EUR - 3600.00 EUR x 2/12")]
    public void Settle_OfAnEarlyEnd_FollowsTheChosenReading(int months, int done, string method, double expected, string formula)
    {
        var work = Steps.Started(new Case(months).Set("refund_method", method).Order());
        var last = new LocalDate(2023, 7, 3).PlusMonths(done).PlusDays(-1);
        work.Today = last;

        var proposal = Case.Module.Tariff.Settle(work.Facts(), last);

        Assert.Equal(Money.Of((decimal)expected), proposal?.Proposed);
        Assert.Equal(formula, proposal?.Explanation.Formula);
        Assert.Equal("DEC-03", proposal?.Explanation.RuleId);
    }

    /// <summary>A month that began counts whole, or its days count.</summary>
    [Theory]
    [InlineData("started_months", "2820.00 EUR x 3/6 - 2115.00 EUR")]
    [InlineData("days", "2820.00 EUR x 63/184 - 2115.00 EUR")]
    public void Settle_InTheThirdMonth_CountsMonthsOrDays(string unit, string formula)
    {
        var work = Steps.Started(new Case().Set("refund_months", unit).Order());
        work.Today = new LocalDate(2023, 9, 3);

        Assert.Equal(formula, Case.Module.Tariff.Settle(work.Facts(), work.Today)?.Explanation.Formula);
    }

    [Fact]
    public void Settlement_TakesBothPeople_AndAddsUpToWhatTheyDecided()
    {
        var work = Steps.Started(new Case().Order());
        Assert.Equal("ENDING_NOT_CONSULTED TIL-T03", work.Refused("end_early", ("end_reason", "dropped_out")));
        Steps.Stopped(work, new LocalDate(2023, 9, 2));
        Steps.Reported(work).Fire("judge_result", ("successful", false));
        Assert.Equal(-1175m, work.Fields.Decimal("proposed_amount"));
        Assert.Equal("PAYMENT_NOT_DECIDED TIL-F04", work.Refused("close"));
        Assert.Equal("NOT_DECIDED_YET TIL-F04", work.Refused("confirm_settlement"));
        Assert.Equal("MORE_THAN_PRICE TIL-F10", work.Refused("decide_settlement", ("amount", 2820.01m), ("reason", "x")));

        work.Fire("decide_settlement", ("amount", 940m), ("reason", "Naar rato"))
            .Fire("decline_settlement", ("reason", "Meer inzet geleverd"))
            .Fire("decide_settlement", ("amount", 1000m), ("reason", "Inzet weegt mee"))
            .Fire("confirm_settlement");

        Assert.Equal("plan_approved 2115.00,settlement -1115.00", work.Earned());
        Assert.Equal("closed", work.Fire("close").Trajectory.State);
    }

    /// <summary>The whole length was served but the goals were not reached: the remaining 25% is weighed, apart from the judgement.</summary>
    [Fact]
    public void JudgeResult_NotReached_LeavesTheLastInstalmentToBothPeople()
    {
        var work = Steps.Reported(Steps.Started(new Case().Order())).Fire("judge_result", ("successful", false));

        Assert.Equal("plan_approved 2115.00", work.Earned());
        Assert.Equal(705m, work.Fields.Decimal("proposed_amount"));
        work.Fire("decide_settlement", ("amount", 2820m), ("reason", "Inspanning geleverd")).Fire("confirm_settlement");
        Assert.Equal("plan_approved 2115.00,settlement 705.00", work.Earned());
        Assert.False(work.Fields.Yes("successful"));
    }

    [Fact]
    public void Proposal_OfAnyEarlyEnd_NeverRepaysMoreThanWasEarned() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(
            (from months in Gen.Elements(3, 6, 12)
             from cents in Gen.Choose(1, 156_000)
             from day in Gen.Choose(0, 400)
             from method in Gen.Elements("earned_share", "unexecuted_share")
             from unit in Gen.Elements("started_months", "days")
             select (months, Price: cents / 100m, day, method, unit)).ToArbitrary(),
            drawn =>
            {
                var work = Steps.Started(
                    new Case(drawn.months, drawn.Price).Set("refund_method", drawn.method).Set("refund_months", drawn.unit).Order());
                var first = work.Trajectory.BillableMoments.Single().Amount;
                var proposed = Case.Module.Tariff.Settle(work.Facts(), work.Today.PlusDays(drawn.day))?.Proposed ?? Money.Zero;
                Assert.True(-proposed <= first);
                Assert.True(first + proposed <= Money.Of(drawn.Price));
            }));

    [Fact]
    public void Instalments_OfAnyPrice_AddUp() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Gen.Choose(1, 156_000).ToArbitrary(), cents =>
        {
            var work = Steps.Reported(Steps.Started(new Case(3, cents / 100m).Order())).Fire("judge_result", ("successful", true));
            Assert.Equal(cents / 100m, work.Trajectory.BillableMoments.Sum(moment => moment.Amount.Amount));
        }));
}
