using Stateless.Reflection;

namespace Stateless.Tests;

public sealed class ReflectionTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);

    [Fact]
    public void GetInfo_States_AreTheConfiguredAndThenTheirDestinations()
    {
        machine.Configure(State.C).Permit(Trigger.X, State.B);

        var info = machine.GetInfo();

        Assert.Equal([State.C, State.B], info.States.Select(state => state.UnderlyingState));
        Assert.Equal(typeof(State), info.StateType);
        Assert.Equal(typeof(Trigger), info.TriggerType);
        Assert.Equal(State.A, info.InitialState.UnderlyingState);
        Assert.Null(info.InitialState.Transitions);
        Assert.Null(info.InitialState.Substates);
    }

    [Fact]
    public void GetInfo_AfterAQuery_IsTheSame()
    {
        machine.CanFire(Trigger.X);

        Assert.Empty(machine.GetInfo().States);
    }

    [Fact]
    public void GetInfo_Hierarchy_IsLinkedBothWays()
    {
        machine.Configure(State.C).SubstateOf(State.B);

        var states = machine.GetInfo().States.ToDictionary(state => state.UnderlyingState);

        Assert.Same(states[State.B], states[State.C].Superstate);
        Assert.Equal([states[State.C]], states[State.B].Substates);
        Assert.Equal("C", states[State.C].ToString());
    }

    [Fact]
    public void GetInfo_FixedTransitions_ArePermitsReentriesInternals()
    {
        machine.Configure(State.A)
            .InternalTransition(Trigger.X, () => { })
            .PermitReentryIf(Trigger.X, () => true, "again")
            .PermitDynamic(Trigger.X, () => State.D, "choose", new DynamicStateInfos { { State.D, "always" } })
            .PermitIf(Trigger.X, State.B, () => true, "go")
            .Ignore(Trigger.Y);

        var state = machine.GetInfo().States.First();

        Assert.Equal(
            ["B go False", "A again False", "A  True"],
            state.FixedTransitions!.Select(move => $"{move.DestinationState} {Guards(move)} {move.IsInternalTransition}"));
        Assert.Equal(4, state.Transitions!.Count());
        var dynamic = Assert.IsType<DynamicTransitionInfo>(state.Transitions!.Last());
        Assert.Equal("choose", dynamic.DestinationStateSelectorDescription.Description);
        Assert.Equal("D always", $"{dynamic.PossibleDestinationStates![0].DestinationState} {dynamic.PossibleDestinationStates[0].Criterion}");
        Assert.Equal(Trigger.Y, Assert.Single(state.IgnoredTriggers!).Trigger.UnderlyingTrigger);
    }

    [Fact]
    public void GetInfo_Actions_CarryDescriptionTriggerAndTiming()
    {
        machine.Configure(State.A)
            .OnEntry(() => { }, "plain")
            .OnEntryFromAsync(Trigger.X, () => Task.CompletedTask, "from")
            .OnExit(Leave)
            .OnActivate(() => { })
            .OnDeactivate(() => { }, "off");

        var state = Assert.Single(machine.GetInfo().States);

        Assert.Equal(
            ["plain  False", "from X True"],
            state.EntryActions.Select(action => $"{action.Method.Description} {action.FromTrigger} {action.Method.IsAsync}"));
        Assert.Equal(nameof(Leave), Assert.Single(state.ExitActions).Description);
        Assert.Equal(InvocationInfo.DefaultFunctionDescription, Assert.Single(state.ActivateActions).Description);
        Assert.Equal("off", Assert.Single(state.DeactivateActions).Description);
    }

    [Fact]
    public void GetInfo_AsynchronousGuards_AreShown()
    {
        machine.Configure(State.A).PermitIfAsync(Trigger.X, State.B, () => Task.FromResult(true), "later");

        var transition = Assert.Single(machine.GetInfo().States.First().FixedTransitions!);

        Assert.True(Assert.Single(transition.GuardConditionsMethodDescriptions).IsAsync);
    }

    [Fact]
    public void DynamicTransitionInfo_MadeByHand_IsComplete()
    {
        var selector = new InvocationInfo("Choose", null, InvocationInfo.Timing.Synchronous);

        var info = DynamicTransitionInfo.Create(Trigger.X, null, selector, null);

        Assert.Equal("Choose", info.DestinationStateSelectorDescription.Description);
        Assert.Empty(info.GuardConditionsMethodDescriptions);
        Assert.Null(info.PossibleDestinationStates);
    }

    private static string Guards(TransitionInfo move) => string.Join(',', move.GuardConditionsMethodDescriptions.Select(guard => guard.Description));

    private static void Leave()
    {
    }
}
