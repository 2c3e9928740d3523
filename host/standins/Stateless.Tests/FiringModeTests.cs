namespace Stateless.Tests;

public sealed class FiringModeTests
{
    private readonly Trace trace = new();

    [Fact]
    public void Fire_NestedAndQueued_RunsAfterTheRunningTransition()
    {
        var machine = Nesting(FiringMode.Queued);

        machine.Fire(Trigger.X);

        Assert.Equal("exitA enterB exitB enterA", trace.Text);
        Assert.Equal(State.A, machine.State);
    }

    [Fact]
    public void Fire_NestedAndImmediate_RunsInsideTheCallback()
    {
        var machine = Nesting(FiringMode.Immediate);

        machine.Fire(Trigger.X);

        Assert.Equal("exitA exitB enterA enterB", trace.Text);
        Assert.Equal(State.A, machine.State);
    }

    [Fact]
    public void Fire_SeveralNested_AreQueuedInOrder()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        trace.Follow(machine);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).Permit(Trigger.Y, State.C).OnEntry(() =>
        {
            machine.Fire(Trigger.Y);
            machine.Fire(Trigger.Z);
        });
        machine.Configure(State.C).Permit(Trigger.Z, State.D);

        machine.Fire(Trigger.X);

        Assert.Equal("T(A->B) TC(A->B) T(B->C) TC(B->C) T(C->D) TC(C->D)", trace.Text);
    }

    [Fact]
    public async Task FireAsync_NestedAndQueued_ReturnsACompletedTask()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        var completed = false;
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).Permit(Trigger.Y, State.C).OnEntry(() => completed = machine.FireAsync(Trigger.Y).IsCompletedSuccessfully);

        await machine.FireAsync(Trigger.X);

        Assert.True(completed);
        Assert.Equal(State.C, machine.State);
    }

    [Fact]
    public void Fire_ExitThrows_StateIsUnchanged()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.B).OnExit(() => throw new FormatException());

        Assert.Throws<FormatException>(() => machine.Fire(Trigger.X));

        Assert.Equal(State.A, machine.State);
    }

    [Fact]
    public void Fire_EntryThrows_StateHasMoved()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).OnEntry(() => throw new FormatException());

        Assert.Throws<FormatException>(() => machine.Fire(Trigger.X));

        Assert.Equal(State.B, machine.State);
    }

    [Fact]
    public void Fire_AfterAFailure_NothingIsLeftInTheQueue()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).Permit(Trigger.Y, State.D).Permit(Trigger.Z, State.C).OnEntry(() =>
        {
            machine.Fire(Trigger.Y);
            throw new FormatException();
        });

        Assert.Throws<FormatException>(() => machine.Fire(Trigger.X));
        machine.Fire(Trigger.Z);

        Assert.Equal(State.C, machine.State);
    }

    private StateMachine<State, Trigger> Nesting(FiringMode mode)
    {
        var machine = new StateMachine<State, Trigger>(State.A, mode);
        machine.Configure(State.A).Permit(Trigger.X, State.B)
            .OnEntry(() => trace.Note("enterA"))
            .OnExit(() => trace.Note("exitA"));
        machine.Configure(State.B).Permit(Trigger.Y, State.A)
            .OnEntry(() =>
            {
                machine.Fire(Trigger.Y);
                trace.Note("enterB");
            })
            .OnExit(() => trace.Note("exitB"));
        return machine;
    }
}
