namespace Stateless.Tests;

public sealed class PermittedTriggerTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.C);

    [Fact]
    public void GetPermittedTriggers_Nested_UnitesStateAndSuperstates()
    {
        machine.Configure(State.C).SubstateOf(State.B).Permit(Trigger.Y, State.A).PermitIf(Trigger.X, State.D, () => false);
        machine.Configure(State.B).Permit(Trigger.X, State.A).Permit(Trigger.Y, State.D).PermitIf(Trigger.Z, State.A, () => false);

        Assert.Equal([Trigger.Y, Trigger.X], machine.PermittedTriggers);
    }

    [Fact]
    public void GetPermittedTriggers_Ambiguous_IsNotNoticed()
    {
        machine.Configure(State.C).Permit(Trigger.X, State.A).Permit(Trigger.X, State.B);

        Assert.Equal([Trigger.X], machine.GetPermittedTriggers());
    }

    [Fact]
    public async Task GetPermittedTriggers_TypedGuard_IsAskedWithTheArgumentsOrDefaults()
    {
        var typed = machine.SetTriggerParameters<int>(Trigger.X);
        machine.Configure(State.C).PermitIf(typed, State.A, number => number > 5);

        Assert.Empty(machine.GetPermittedTriggers());
        Assert.Equal([Trigger.X], machine.GetPermittedTriggers(6));
        Assert.Equal([Trigger.X], await machine.GetPermittedTriggersAsync(6));
        Assert.Empty(await machine.PermittedTriggersAsync);
    }

    [Fact]
    public async Task GetPermittedTriggers_AsynchronousGuard_NeedsTheAsynchronousForm()
    {
        machine.Configure(State.C).PermitIfAsync(Trigger.X, State.A, () => Task.FromResult(true));

        Assert.Throws<InvalidOperationException>(() => machine.GetPermittedTriggers());
        Assert.Throws<InvalidOperationException>(() => machine.PermittedTriggers);
        Assert.Equal([Trigger.X], await machine.GetPermittedTriggersAsync());
    }

    [Fact]
    public async Task GetDetailedPermittedTriggers_TellsArgumentTypes()
    {
        var typed = machine.SetTriggerParameters<int>(Trigger.X);
        machine.Configure(State.C).Permit(Trigger.X, State.A).Permit(Trigger.Y, State.B);

        var details = (await machine.GetDetailedPermittedTriggers()).ToList();

        Assert.Equal([Trigger.X, Trigger.Y], details.Select(detail => detail.Trigger));
        Assert.Same(typed, details[0].Parameters);
        Assert.True(details[0].HasParameters);
        Assert.Null(details[1].Parameters);
        Assert.False(details[1].HasParameters);
    }
}
