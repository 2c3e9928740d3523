using Modular.Sdk;
using NodaTime;

namespace Modular.Modules.Tests.MgrNoordLimburg;

public sealed class StartingTests
{
    [Fact]
    public void Start_WithoutStepsAndTerm_IsRefusedForEach()
    {
        var work = new Case().Order();

        Assert.Equal(
            "BEGIN_STEP_MISSING MGR-O06,TARGET_STEP_MISSING MGR-O06,TERM_MISSING MGR-O06", work.RefusedAs(RoleIds.CaseManager, "start"));
        (string, object?)[] agreed = [("begin_step", 2), ("term_months", 6)];
        Assert.Equal(
            "TARGET_BELOW_BEGIN COM-07", work.Refused("agree_steps", [.. agreed, ("target_step", 1), ("agreed_with_provider", true)]));
        Assert.Equal(
            "NOT_AGREED_WITH_PROVIDER MGR-O06",
            work.Refused("agree_steps", [.. agreed, ("target_step", 4), ("agreed_with_provider", false)]));
    }

    [Fact]
    public void StartSituation_Missing_IsSignalledAndCountsUntilItIsRecorded()
    {
        var work = new Case().Started();
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "start_situation_missing", RuleId: "MGR-O06" });
        Assert.False(work.Met("start_registration_2"));

        work.Fire("record_start_situation", ("positive_health", "Meedoen"), ("agreed_goals", "Werk"));
        Assert.True(work.Met("start_registration_2"));
    }

    [Fact]
    public void Plan_TakesNoApproval_AndItsAbsenceIsSignalled()
    {
        var work = new Case().Order()
            .Fire("agree_steps", ("begin_step", 3), ("target_step", 5), ("term_months", 6), ("agreed_with_provider", true))
            .FireAs(RoleIds.CaseManager, "start");
        Assert.Contains(work.Last.Signals, signal => signal is { Kind: "plan_missing", RuleId: "MGR-O05" });
        Assert.Equal(
            "NOT_WITH_PARTICIPANT MGR-O05", work.Refused("submit_plan", ("support", "Coaching"), ("months", 6), ("with_participant", false)));
        work.Fire("submit_plan", ("support", "Coaching"), ("months", 9), ("with_participant", true));
        Assert.Equal("duration_differs", work.Last.Signals.Single().Kind);
    }

    [Fact]
    public void Waiting_IsCountedFromOrderToStart()
    {
        var work = new Case().Order();
        work.On(2022, 3, 31)
            .Fire("agree_steps", ("begin_step", 3), ("target_step", 5), ("term_months", 6), ("agreed_with_provider", true))
            .FireAs(RoleIds.CaseManager, "start");

        Assert.Equal(30m, work.Last.Measures.Single(measure => measure.Indicator == "waiting_time").Value);
        Assert.Equal(new LocalDate(2022, 3, 31), work.Last.Measures.Single(measure => measure.Indicator == "waiting_list").Until);
        Assert.Equal("2022-09-29", $"{work.Fields.Date("ends_on"):uuuu-MM-dd}");
    }

    /// <summary>About 30%: signalled above it, to both, and never refused.</summary>
    [Fact]
    public void WageValue_Above30_IsSignalledNotRefused()
    {
        var work = new Case("p1").Started();
        Assert.Empty(work.FireAs(RoleIds.CaseManager, "record_wage_value", ("wage_value", 30m)).Last.Signals);
        Assert.Equal(
            ["case_manager", "provider"],
            work.FireAs(RoleIds.CaseManager, "record_wage_value", ("wage_value", 30.1m)).Last.Signals.Select(signal => signal.Audience));
        Assert.Equal(
            "WAGE_VALUE_SEGMENT_1_ONLY MGR-O10", new Case().Started().RefusedAs(RoleIds.CaseManager, "record_wage_value", ("wage_value", 10m)));
    }
}
