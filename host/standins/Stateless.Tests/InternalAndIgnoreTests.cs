namespace Stateless.Tests;

public sealed class InternalAndIgnoreTests
{
    private readonly Trace trace = new();
    private readonly StateMachine<State, Trigger> machine = new(() => State.A, _ => throw new InvalidOperationException("assigned"));

    [Fact]
    public void Fire_Internal_RunsTheActionAndNothingElse()
    {
        trace.Follow(machine, State.A);
        machine.Configure(State.A).InternalTransition(Trigger.X, move => trace.Note($"{move.Source}{move.Destination}"));

        machine.Fire(Trigger.X);

        Assert.Equal("AA", trace.Text);
    }

    [Fact]
    public void Fire_InternalIf_AsksTheGuardOnce()
    {
        machine.Configure(State.A).InternalTransitionIf(
            Trigger.X,
            _ =>
            {
                trace.Note("guard");
                return true;
            },
            () => trace.Note("action"));

        machine.Fire(Trigger.X);

        Assert.Equal("guard action", trace.Text);
    }

    [Fact]
    public void Fire_InternalInSuperstate_TellsTheCurrentState()
    {
        machine.Configure(State.A).SubstateOf(State.B);
        machine.Configure(State.B).InternalTransition(Trigger.X, move => trace.Note(move.Source.ToString()));

        machine.Fire(Trigger.X);

        Assert.Equal("A", trace.Text);
    }

    [Fact]
    public void Fire_InternalWithArguments_PassesThemToGuardAndAction()
    {
        var typed = machine.SetTriggerParameters<int, string>(Trigger.X);
        machine.Configure(State.A).InternalTransitionIf(
            typed, (number, _) => number > 1, (number, text, _) => trace.Note(text + number), "more than one");

        machine.Fire(typed, 2, "n");

        Assert.Equal("n2", trace.Text);
        Assert.False(machine.CanFire(typed, 1, "n"));
    }

    [Fact]
    public async Task FireAsync_SynchronousInternal_RunsOnTheCallersThread()
    {
        var thread = 0;
        machine.Configure(State.A).InternalTransition(Trigger.X, () => thread = Environment.CurrentManagedThreadId);
        var caller = Environment.CurrentManagedThreadId;

        await machine.FireAsync(Trigger.X);

        Assert.Equal(caller, thread);
    }

    [Fact]
    public void Fire_Ignored_ReturnsSilently()
    {
        trace.Follow(machine, State.A);
        machine.Configure(State.A).Ignore(Trigger.X);

        machine.Fire(Trigger.X);

        Assert.Equal("", trace.Text);
        Assert.True(machine.CanFire(Trigger.X));
        Assert.Equal([Trigger.X], machine.GetPermittedTriggers());
    }

    [Fact]
    public void Fire_IgnoredInSubstate_HidesTheSuperstate()
    {
        machine.Configure(State.A).SubstateOf(State.B).Ignore(Trigger.X);
        machine.Configure(State.B).Permit(Trigger.X, State.C);

        machine.Fire(Trigger.X);

        Assert.Equal(State.A, machine.State);
    }

    [Fact]
    public void Fire_IgnoreIfNotMet_IsRefused()
    {
        machine.Configure(State.A).IgnoreIf(Trigger.X, () => false, "idle");

        Assert.Equal(["idle"], Assert.Throws<UnhandledTriggerException>(() => machine.Fire(Trigger.X)).UnmetGuards);
    }
}
