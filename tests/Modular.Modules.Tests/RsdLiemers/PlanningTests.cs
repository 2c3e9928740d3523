using Modular.Sdk.Lifecycles;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class PlanningTests
{
    private static readonly Rate JobCoach = new("job_coaching_hour", "hour", Money.Of(87.35m), new LocalDate(2026, 1, 1), null);

    [Fact]
    public void CodeOne_AfterTheIntake_AwaitsTheConfirmedStartAndNoPlan()
    {
        var work = new Case("1", 900m, 2).Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today));

        Assert.Equal("approved", work.Trajectory.State);
        Assert.Equal("", work.DueOn("plan"));
        Assert.Equal("START_NOT_CONFIRMED RSD-O02", work.Refused("start", ("started_on", work.Today)));
        work.Fire("confirm_start_date", ("starts_on", new LocalDate(2026, 1, 20)));
        Assert.Equal("2026-01-20", work.DueOn("start"));
    }

    [Fact]
    public void CodeThree_TakesAPlanAndNoQuote()
    {
        var work = new Case("3", 1234.57m, 6).Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", new LocalDate(2026, 1, 9)));

        Assert.Equal("2026-01-16", work.DueOn("plan"));
        Assert.Equal("CODES_2_4_5_ONLY RSD-O03", work.Refused("submit_quote", ("goals", "x")));
        Assert.NotNull(work.Try("submit_plan", ("goals", "a"), ("approach", "b"), ("milestones", "c")).Decision);
        Assert.Equal("submitted", work.Trajectory.State);
    }

    [Fact]
    public void Approval_OfCodeThree_EarnsHalfAndSetsTheWeekToStart()
    {
        var work = Steps.Approved(new Case("3", 1234.57m, 6).Order());

        var moment = Assert.Single(work.Trajectory.BillableMoments);
        Assert.Equal("617.29", moment.Amount.ToString());
        Assert.Null(moment.InvoiceBy);
        Assert.Equal("RSD-F02", moment.Explanation.RuleId);
        Assert.Contains("50%", moment.Explanation.Formula, StringComparison.Ordinal);
        Assert.Equal("2026-01-19", work.DueOn("start"));
    }

    [Fact]
    public void FirstInstalment_WhereTheSettingGivesATerm_HasOne()
    {
        var work = Steps.Approved(new Case("3", 1234.57m, 6).Set("invoice_term_first_instalment", "thirty_days").Order());

        Assert.Equal(new LocalDate(2026, 2, 11), work.Trajectory.BillableMoments.Single().InvoiceBy);
    }

    [Fact]
    public void CodeTwo_WithoutPriceOrPlan_IsRefusedForEachPart()
    {
        var work = new Case("2").Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today));

        Assert.Equal(
            "GOALS_MISSING RSD-O06,APPROACH_MISSING RSD-O06,MILESTONES_MISSING RSD-O06,PRICE_MISSING RSD-O03",
            work.Refused("submit_quote", ("months", 2)));
        Assert.Equal(
            "LONGER_THAN_CODE RSD-P01",
            work.Refused("submit_quote", ("goals", "a"), ("approach", "b"), ("milestones", "c"), ("price", 900m), ("months", 4)));
    }

    [Fact]
    public void CodeTwo_FollowsCodeOneOrThreeByItsSetting()
    {
        Assert.Empty(Steps.Approved(new Case("2").Order()).Trajectory.BillableMoments);
        Assert.Equal(617.29m, Steps.Approved(new Case("2").Set("code_2_follows", "3").Order()).Moment("plan_approved").Amount);
        Assert.Equal(617.29m, Steps.Approved(new Case("4", null, 6).Order()).Moment("plan_approved").Amount);
        Assert.Empty(Steps.Approved(new Case("4", null, 6).Set("code_4_follows", "1").Order()).Trajectory.BillableMoments);
    }

    [Fact]
    public void Rejection_CanBeFollowedByAnotherPlanWithoutNewTerm()
    {
        var work = new Case("3", 900m, 6).Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today));
        work.On(2026, 1, 15).Fire("submit_plan", ("goals", "a"), ("approach", "b"), ("milestones", "c"));
        work.Fire("reject_plan", ("reason", "Te vaag"));

        Assert.Equal("planning", work.Trajectory.State);
        Assert.Equal(DeadlineStatus.Met, work.Trajectory.Deadline("plan")?.Status);
        work.On(2026, 3, 1).Fire("submit_plan", ("goals", "a"), ("approach", "b"), ("milestones", "c"));
        Assert.Equal(new LocalDate(2026, 1, 15), work.Trajectory.Deadline("plan")?.MetOn);
        Assert.Equal(2, work.Trajectory.Rows("rsd_plan").Length);
    }

    [Fact]
    public void Rejection_WhereTheSettingEnds_EndsTheTrajectory()
    {
        var work = new Case("3", 900m, 6).Set("rejected_plan", "end").Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today));
        work.Fire("submit_plan", ("goals", "a"), ("approach", "b"), ("milestones", "c")).Fire("reject_plan", ("reason", "Te vaag"));

        Assert.Equal("rejected", work.Trajectory.State);
        Assert.Empty(work.Trajectory.BillableMoments);
    }

    [Fact]
    public void CodeFive_WithoutRateInForce_GoesToTheCaseManagerAsIncomplete()
    {
        var work = new Case("5").Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today));
        work.Fire("submit_quote", ("necessity", "Nodig"), ("hours", 40m), ("months", 12));

        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "quote_incomplete", RuleId: "RSD-P02" });
        Assert.Null(work.Fields.Money("quoted_price"));
        Assert.Equal("QUOTE_INCOMPLETE RSD-P02", work.Refused("approve_plan"));
    }

    [Fact]
    public void CodeFive_KeepsTheRateOfTheOrder()
    {
        var work = new Case("5")
        {
            Rates = [JobCoach with { ValidTo = new LocalDate(2026, 1, 10) },
            JobCoach with { ValidFrom = new LocalDate(2026, 1, 10), Amount = Money.Of(99m) }]
        };
        work.Order().On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today));
        work.Fire("submit_quote", ("necessity", "Nodig"), ("hours", 10.5m), ("months", 12));

        Assert.Equal("917.18", work.Fields.Money("quoted_price").ToString());
    }

    [Fact]
    public void CodeFive_WhereTheSettingAsksAPlanToo_NeedsItsParts()
    {
        var work = new Case("5").Set("code_5_plan", "quote_and_plan").Order();
        work.On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today));

        Assert.Equal(
            "GOALS_MISSING DEC-23,APPROACH_MISSING DEC-23,MILESTONES_MISSING DEC-23",
            work.Refused("submit_quote", ("necessity", "Nodig"), ("hours", 40m), ("months", 12)));
    }
}
