using Modular.Sdk.Lifecycles;

namespace Modular.Modules.Tests.RsdLiemers;

public sealed class PhaseTests
{
    /// <summary>A hand-back that is asked for has ended nothing yet: the agreements have it in their intake phase.</summary>
    [Theory]
    [InlineData("introduction", Phase.Ordered)]
    [InlineData("ordered", Phase.Ordered)]
    [InlineData("planning", Phase.Planning)]
    [InlineData("submitted", Phase.Planning)]
    [InlineData("approved", Phase.Approved)]
    [InlineData("active", Phase.Active)]
    [InlineData("hand_back_requested", Phase.Intake)]
    [InlineData("hand_back_approved", Phase.Completing)]
    [InlineData("completing", Phase.Completing)]
    [InlineData("reported", Phase.Completing)]
    [InlineData("accepted", Phase.Completing)]
    [InlineData("closed", Phase.Closed)]
    [InlineData("declined", Phase.Cancelled)]
    [InlineData("handed_back", Phase.Cancelled)]
    [InlineData("rejected", Phase.Cancelled)]
    [InlineData("withdrawn", Phase.Cancelled)]
    public void State_OfEachStep_LiesInTheSharedPhase(string state, Phase phase) =>
        Assert.Equal(phase, Case.Module.Lifecycle.States.Single(definition => definition.Name == state).Phase);
}
