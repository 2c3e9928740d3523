namespace Stateless.Tests;

public sealed class ReentryTests
{
    private readonly Trace trace = new();

    [Fact]
    public void Fire_ReentryHere_ExitsAndEnters()
    {
        var machine = new StateMachine<State, Trigger>(State.C);
        trace.Follow(machine, State.B, State.C);
        machine.Configure(State.C).SubstateOf(State.B).PermitReentry(Trigger.X);

        machine.Fire(Trigger.X);

        Assert.Equal("exitC T(C->C) entryC TC(C->C)", trace.Text);
    }

    [Fact]
    public void Fire_ReentryHere_AssignsTheSameStateAtTheEnd()
    {
        var stored = State.A;
        var machine = new StateMachine<State, Trigger>(() => stored, state =>
        {
            stored = state;
            trace.Note($"write{state}");
        });
        trace.Follow(machine, State.A);
        machine.Configure(State.A).PermitReentry(Trigger.X);

        machine.Fire(Trigger.X);

        Assert.Equal("exitA T(A->A) entryA TC(A->A) writeA", trace.Text);
    }

    [Theory]
    [InlineData(FiringMode.Queued)]
    [InlineData(FiringMode.Immediate)]
    public void Fire_SuperstateReentryFromSubstate_EndsInTheSuperstate(FiringMode mode)
    {
        var machine = new StateMachine<State, Trigger>(State.C, mode);
        trace.Follow(machine, State.B, State.C);
        machine.Configure(State.B).PermitReentry(Trigger.X).OnEntry(() => trace.Note($"in{machine.State}"));
        machine.Configure(State.C).SubstateOf(State.B);

        machine.Fire(Trigger.X);

        Assert.Equal("exitC exitB T(B->B) entryB inC TC(B->B)", trace.Text);
        Assert.Equal(State.B, machine.State);
    }

    [Fact]
    public void Fire_SuperstateReentryWithInitial_EndsInTheInitial()
    {
        var machine = new StateMachine<State, Trigger>(State.C);
        trace.Follow(machine, State.B, State.C, State.D);
        machine.Configure(State.B).PermitReentry(Trigger.X).InitialTransition(State.D);
        machine.Configure(State.C).SubstateOf(State.B);
        machine.Configure(State.D).SubstateOf(State.B);

        machine.Fire(Trigger.X);

        Assert.Equal("exitC exitB T(B->B) entryB T(B->D) entryD TC(B->B)", trace.Text);
        Assert.Equal(State.D, machine.State);
    }

    [Fact]
    public void Fire_ReentryIfNotMet_IsRefused()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).PermitReentryIf(Trigger.X, () => false, "never");

        Assert.Equal(["never"], Assert.Throws<UnhandledTriggerException>(() => machine.Fire(Trigger.X)).UnmetGuards);
    }
}
