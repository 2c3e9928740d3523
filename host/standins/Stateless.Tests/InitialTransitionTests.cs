namespace Stateless.Tests;

public sealed class InitialTransitionTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);
    private readonly Trace trace = new();

    [Fact]
    public void Fire_StateWithInitial_GoesOnIntoTheSubstate()
    {
        trace.Follow(machine, State.A, State.B, State.C, State.D);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).InitialTransition(State.C);
        machine.Configure(State.C).SubstateOf(State.B).InitialTransition(State.D);
        machine.Configure(State.D).SubstateOf(State.C);

        machine.Fire(Trigger.X);

        Assert.Equal("exitA T(A->B) entryB T(B->C) entryC T(C->D) entryD TC(A->D)", trace.Text);
        Assert.Equal(State.D, machine.State);
    }

    [Fact]
    public void Fire_WhileTheTargetIsEntered_StateStillReadsTheSuperstate()
    {
        List<State> written = [];
        var stored = State.A;
        var stateful = new StateMachine<State, Trigger>(() => stored, state => written.Add(stored = state));
        var seen = State.A;
        stateful.Configure(State.A).Permit(Trigger.X, State.B);
        stateful.Configure(State.B).InitialTransition(State.C);
        stateful.Configure(State.C).SubstateOf(State.B).OnEntry(() => seen = stateful.State);

        stateful.Fire(Trigger.X);

        Assert.Equal(State.B, seen);
        Assert.Equal([State.B, State.C], written);
    }

    [Fact]
    public void Fire_TargetIsNotADirectSubstate_IsRefused()
    {
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).InitialTransition(State.D);
        machine.Configure(State.C).SubstateOf(State.B);
        machine.Configure(State.D).SubstateOf(State.C);

        var thrown = Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));

        Assert.Contains("(D)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InitialTransition_ConfiguredTwice_IsRefused()
    {
        var configuration = machine.Configure(State.B).InitialTransition(State.C);

        Assert.Throws<InvalidOperationException>(() => configuration.InitialTransition(State.D));
    }

    [Fact]
    public void InitialTransition_ToItself_IsRefused() =>
        Assert.Equal("targetState", Assert.Throws<ArgumentException>(() => machine.Configure(State.B).InitialTransition(State.B)).ParamName);

    [Fact]
    public void Construct_StartStateWithInitial_StaysThere()
    {
        trace.Follow(machine, State.A, State.B);
        machine.Configure(State.A).InitialTransition(State.B);
        machine.Configure(State.B).SubstateOf(State.A);

        machine.Activate();

        Assert.Equal(State.A, machine.State);
        Assert.Equal("", trace.Text);
    }

    [Fact]
    public void Fire_InitialRaised_IsAnInitialTransition()
    {
        List<bool> initial = [];
        machine.OnTransitioned(move => initial.Add(move is StateMachine<State, Trigger>.InitialTransition));
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).InitialTransition(State.C);
        machine.Configure(State.C).SubstateOf(State.B);

        machine.Fire(Trigger.X);

        Assert.Equal([false, true], initial);
    }
}
