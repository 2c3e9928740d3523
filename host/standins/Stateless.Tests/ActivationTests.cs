namespace Stateless.Tests;

public sealed class ActivationTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.C);
    private readonly Trace trace = new();

    [Fact]
    public void Activate_Nested_RunsOuterToInnerAndBack()
    {
        foreach (var state in new[] { State.B, State.C })
            machine.Configure(state).OnActivate(() => trace.Note($"on{state}")).OnDeactivate(() => trace.Note($"off{state}"));
        machine.Configure(State.C).SubstateOf(State.B).Permit(Trigger.X, State.A);

        machine.Activate();
        machine.Activate();
        machine.Deactivate();
        machine.Fire(Trigger.X);

        Assert.Equal("onB onC onB onC offC offB", trace.Text);
    }

    [Fact]
    public async Task ActivateAsync_AsynchronousAction_IsAwaited()
    {
        machine.Configure(State.C).OnActivateAsync(async () =>
        {
            await Task.Yield();
            trace.Note("on");
        });

        await machine.ActivateAsync();
        await machine.DeactivateAsync();

        Assert.Equal("on", trace.Text);
        Assert.Contains("ActivateAsync", Assert.Throws<InvalidOperationException>(machine.Activate).Message, StringComparison.Ordinal);
    }
}
