namespace Stateless.Tests;

public sealed class AsyncTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);
    private readonly Trace trace = new();

    [Fact]
    public async Task FireAsync_MixedActions_RunInOrder()
    {
        machine.Configure(State.A).Permit(Trigger.X, State.B).OnExitAsync(() => Later("exit1")).OnExit(() => trace.Note("exit2"));
        machine.Configure(State.B)
            .OnEntryAsync(() => Later("entry1"))
            .OnEntry(() => trace.Note("entry2"))
            .OnEntryFromAsync(Trigger.X, () => Later("entry3"));

        await machine.FireAsync(Trigger.X);

        Assert.Equal("exit1 exit2 entry1 entry2 entry3", trace.Text);
    }

    [Fact]
    public async Task FireAsync_Listeners_SynchronousFirst()
    {
        machine.OnTransitionedAsync(_ => Later("a1"));
        machine.OnTransitioned(_ => trace.Note("s"));
        machine.OnTransitionedAsync(_ => Later("a2"));
        machine.OnTransitionCompletedAsync(_ => Later("done"));
        machine.Configure(State.A).Permit(Trigger.X, State.B);

        await machine.FireAsync(Trigger.X);

        Assert.Equal("s a1 a2 done", trace.Text);
    }

    [Fact]
    public void Fire_MeetsAnAsynchronousEntry_IsRefusedWhenReached()
    {
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).OnEntryAsync(() => Later("entry"));

        var thrown = Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));

        Assert.Contains("Use asynchronous version of Fire [FireAsync]", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(State.B, machine.State);
    }

    [Fact]
    public void Fire_MeetsAnAsynchronousListener_IsRefused()
    {
        machine.OnTransitionedAsync(_ => Later("listener"));
        machine.Configure(State.A).Permit(Trigger.X, State.B);

        Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));
    }

    [Fact]
    public async Task FireAsync_SubstateAndSuperstateHandle_SubstateWins()
    {
        var inSubstate = new StateMachine<State, Trigger>(State.C);
        inSubstate.Configure(State.C).SubstateOf(State.B).PermitIf(Trigger.X, State.A, () => true);
        inSubstate.Configure(State.B).Permit(Trigger.X, State.D);

        await inSubstate.FireAsync(Trigger.X);

        Assert.Equal(State.A, inSubstate.State);
    }

    [Fact]
    public async Task FireAsync_SubstateGuardFails_SuperstateHandles()
    {
        var inSubstate = new StateMachine<State, Trigger>(State.C);
        inSubstate.Configure(State.C).SubstateOf(State.B).PermitIf(Trigger.X, State.A, () => false);
        inSubstate.Configure(State.B).Permit(Trigger.X, State.D);

        await inSubstate.FireAsync(Trigger.X);

        Assert.Equal(State.D, inSubstate.State);
    }

    [Fact]
    public async Task FireAsync_AsynchronousGuard_IsAwaited()
    {
        var typed = machine.SetTriggerParameters<int>(Trigger.X);
        machine.Configure(State.A).PermitIfAsync(typed, State.B, async number =>
        {
            await Task.Yield();
            return number == 1;
        });

        Assert.Single((await Assert.ThrowsAsync<UnhandledTriggerException>(() => machine.FireAsync(typed, 2))).UnmetGuards);
        await machine.FireAsync(typed, 1);

        Assert.Equal(State.B, machine.State);
    }

    [Fact]
    public void Fire_AsynchronousGuard_DoesNotExist()
    {
        machine.Configure(State.A).PermitIfAsync(Trigger.X, State.B, () => Task.FromResult(true));

        Assert.False(machine.CanFire(Trigger.X));
        Assert.Throws<UnhandledTriggerException>(() => machine.Fire(Trigger.X));
        Assert.Contains("{ X }", machine.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fire_AsynchronousSelector_IsRefusedBeforeAnythingIsLeft()
    {
        trace.Follow(machine, State.A);
        machine.Configure(State.A).PermitDynamicAsync(Trigger.X, () => Task.FromResult(State.B));

        Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));

        Assert.Equal("", trace.Text);
        Assert.Equal(State.A, machine.State);
    }

    [Fact]
    public async Task FireAsync_AsynchronousSelector_Chooses()
    {
        var typed = machine.SetTriggerParameters<int>(Trigger.Y);
        machine.Configure(State.A).PermitDynamicAsync(Trigger.X, () => Task.FromResult(State.B));
        machine.Configure(State.B).PermitDynamicIfAsync(typed, number => Task.FromResult(State.C), number => number == 1);

        await machine.FireAsync(Trigger.X);
        await machine.FireAsync(typed, 1);

        Assert.Equal(State.C, machine.State);
    }

    [Fact]
    public async Task FireAsync_AsynchronousInternal_IsAwaited()
    {
        machine.Configure(State.A).InternalTransitionAsyncIf(Trigger.X, () => true, () => Later("internal"));

        await machine.FireAsync(Trigger.X);

        Assert.Equal("internal", trace.Text);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));
    }

    private async Task Later(string line)
    {
        await Task.Yield();
        trace.Note(line);
    }
}
