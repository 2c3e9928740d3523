using Modular.Sdk;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class WithdrawingTests
{
    [Fact]
    public void Withdraw_BeforeTheIntake_EndsWithoutCostAndLeavesNothingDue()
    {
        var work = new Case("3", 900m, 6).Order().On(2026, 1, 9);

        work.Fire("withdraw", ("end_reason", "moved"), ("reason", "Naar Arnhem"));

        Assert.Equal("withdrawn", work.Trajectory.State);
        Assert.Equal("moved", work.Fields.Text("end_reason"));
        Assert.Empty(work.Trajectory.BillableMoments);
        Assert.DoesNotContain(work.Trajectory.Deadlines, deadline => deadline.Status == DeadlineStatus.Open);
        Assert.Equal("Naar Arnhem", Assert.Single(work.Trajectory.Rows("rsd_end")).Text("reason"));
    }

    [Fact]
    public void Withdraw_AfterTheIntake_AwaitsTheHandBackReportAndReimburses()
    {
        var work = new Case("3", 900m, 6);
        work.Sheet = work.Sheet.With(ProductSheetFields.HourlyRate, 80m);
        work.Order().On(2026, 1, 12).Fire("record_intake", ("held_on", work.Today), ("hours", 2m));

        work.Fire("withdraw", ("end_reason", "accepted_job"));
        Assert.Equal("hand_back_approved", work.Trajectory.State);
        Assert.Equal("BEFORE_INTAKE_ONLY RSD-F08", work.Refused("withdraw", ("end_reason", "other")));
        work.Fire("submit_hand_back_report", ("information", "Gesprek"), ("motivation", "Baan"));

        Assert.Equal("handed_back", work.Trajectory.State);
        Assert.Equal(Money.Of(160), work.Moment("intake"));
    }

    /// <summary>A provider that never hands back cannot keep an order open.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Withdraw_WhileAHandBackIsAskedFor_Ends(bool approved)
    {
        var work = new Case("3", 900m, 6).Order().Fire("request_hand_back", ("reason", "Niet bereikbaar"));
        work = approved ? work.Fire("approve_hand_back") : work;

        Assert.Equal("withdrawn", work.Fire("withdraw", ("end_reason", "dropped_out")).Trajectory.State);
    }

    [Fact]
    public void Withdraw_OnceItRuns_IsNotPermitted() => Assert.Equal(
        "", Steps.Started(new Case("3", 900m, 6).Order()).Refused("withdraw", ("end_reason", "other")));

    [Fact]
    public void EndEarly_ForInsufficientProgress_IsNoChoice()
    {
        var triggers = Case.Module.Lifecycle.Triggers;
        var reason = triggers.Single(trigger => trigger.Name == "end_early").Arguments.Single(argument => argument.Name == "end_reason");

        Assert.Equal("moved,dropped_out,accepted_job,other", string.Join(",", reason.Choices.Select(choice => choice.Value)));
        Assert.Equal(RoleIds.CaseManager, Assert.Single(triggers.Single(trigger => trigger.Name == "stop").Roles));
    }
}
