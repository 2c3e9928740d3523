namespace Stateless.Tests;

public sealed class TransitionOrderTests
{
    private readonly Trace trace = new();

    [Fact]
    public void Fire_IntoSubstate_EntersOuterThenInner()
    {
        var machine = Nested(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.C);

        machine.Fire(Trigger.X);

        Assert.Equal("exitA T(A->C) entryB entryC TC(A->C)", trace.Text);
    }

    [Fact]
    public void Fire_OutOfSubstate_LeavesInnerThenOuter()
    {
        var machine = Nested(State.C);
        machine.Configure(State.C).Permit(Trigger.X, State.A);

        machine.Fire(Trigger.X);

        Assert.Equal("exitC exitB T(C->A) entryA TC(C->A)", trace.Text);
    }

    [Fact]
    public void Fire_BetweenSiblings_LeavesTheSuperstateAlone()
    {
        var machine = Nested(State.C);
        machine.Configure(State.D).SubstateOf(State.B);
        machine.Configure(State.C).Permit(Trigger.X, State.D);

        machine.Fire(Trigger.X);

        Assert.Equal("exitC T(C->D) entryD TC(C->D)", trace.Text);
    }

    [Fact]
    public void Fire_ToOwnSuperstate_LeavesOnlyTheSubstate()
    {
        var machine = Nested(State.C);
        machine.Configure(State.C).Permit(Trigger.X, State.B);

        machine.Fire(Trigger.X);

        Assert.Equal("exitC T(C->B) TC(C->B)", trace.Text);
        Assert.Equal(State.B, machine.State);
    }

    [Fact]
    public void Fire_ToOwnSuperstateWithInitial_BouncesIntoTheInitial()
    {
        var machine = Nested(State.C);
        machine.Configure(State.D).SubstateOf(State.B);
        machine.Configure(State.B).InitialTransition(State.D);
        machine.Configure(State.C).Permit(Trigger.X, State.B);

        machine.Fire(Trigger.X);

        Assert.Equal("exitC T(C->B) T(B->D) entryD TC(C->D)", trace.Text);
        Assert.Equal(State.D, machine.State);
    }

    [Fact]
    public void Fire_ToOwnSubstate_LeavesNothing()
    {
        var machine = Nested(State.B);
        machine.Configure(State.B).Permit(Trigger.X, State.C);

        machine.Fire(Trigger.X);

        Assert.Equal("T(B->C) entryC TC(B->C)", trace.Text);
    }

    [Fact]
    public void Fire_SuperstateCallbacks_ReceiveTheOriginalTransition()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        StateMachine<State, Trigger>.Transition? seen = null;
        machine.Configure(State.A).Permit(Trigger.X, State.C);
        machine.Configure(State.C).SubstateOf(State.B);
        machine.Configure(State.B).OnEntry(move => seen = move);

        machine.Fire(Trigger.X);

        Assert.Equal(State.C, seen!.Destination);
        Assert.Equal(Trigger.X, seen.Trigger);
    }

    [Fact]
    public void Fire_EntryActions_RunInOrderOfRegistration()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B)
            .OnEntry(() => trace.Note("1"))
            .OnEntryFrom(Trigger.X, () => trace.Note("2"))
            .OnEntryFrom(Trigger.Y, () => trace.Note("other"))
            .OnEntry(() => trace.Note("3"));

        machine.Fire(Trigger.X);

        Assert.Equal("1 2 3", trace.Text);
    }

    [Fact]
    public void Fire_EnteringThrough_SuperstateEntryFromRuns()
    {
        var machine = Nested(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.C);
        machine.Configure(State.B).OnEntryFrom(Trigger.X, () => trace.Note("from"));

        machine.Fire(Trigger.X);

        Assert.Equal("exitA T(A->C) entryB from entryC TC(A->C)", trace.Text);
    }

    [Fact]
    public void Fire_InheritedTransitionToCurrentState_DoesNothing()
    {
        var machine = Nested(State.C);
        machine.Configure(State.B).Permit(Trigger.X, State.C);

        machine.Fire(Trigger.X);

        Assert.Equal("", trace.Text);
        Assert.Equal(State.C, machine.State);
    }

    [Fact]
    public void Fire_PlainMove_AssignsOnceBeforeEntry()
    {
        var stored = State.A;
        List<State> written = [];
        var machine = new StateMachine<State, Trigger>(() => stored, state => written.Add(stored = state));
        var seen = State.D;
        machine.Configure(State.A).Permit(Trigger.X, State.B).OnExit(() => trace.Note(machine.State.ToString()));
        machine.Configure(State.B).OnEntry(() => seen = machine.State);

        machine.Fire(Trigger.X);

        Assert.Equal([State.B], written);
        Assert.Equal(State.B, seen);
        Assert.Equal("A", trace.Text);
    }

    private StateMachine<State, Trigger> Nested(State start)
    {
        var machine = new StateMachine<State, Trigger>(start);
        trace.Follow(machine, State.A, State.B, State.C, State.D);
        machine.Configure(State.C).SubstateOf(State.B);
        return machine;
    }
}
