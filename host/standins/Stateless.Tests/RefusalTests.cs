namespace Stateless.Tests;

public sealed class RefusalTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);

    [Fact]
    public void Fire_UnknownTrigger_SaysSoAndWhatIsPermitted()
    {
        machine.Configure(State.A).Permit(Trigger.Y, State.B).PermitIf(Trigger.Z, State.B, () => throw new FormatException());

        var thrown = Assert.Throws<UnhandledTriggerException>(() => machine.Fire(Trigger.X));

        Assert.StartsWith("No valid leaving transitions are permitted from state 'A' for trigger 'X'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(State.A, thrown.State);
        Assert.Equal(Trigger.X, thrown.Trigger);
        Assert.Empty(thrown.UnmetGuards);
        Assert.Equal([Trigger.Y], thrown.PermittedTriggers);
        Assert.IsType<InvalidOperationException>(thrown, exactMatch: false);
    }

    [Fact]
    public void Fire_GuardsNotMet_ListsThem()
    {
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, Tuple.Create(() => false, "paid"), Tuple.Create(() => false, "signed"));

        var thrown = Assert.Throws<UnhandledTriggerException>(() => machine.Fire(Trigger.X));

        Assert.Contains("guard conditions are not met", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'paid, signed'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(["paid", "signed"], thrown.UnmetGuards);
    }

    [Fact]
    public async Task FireAsync_GuardsNotMet_ListsThemToo()
    {
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, () => false, "paid");

        Assert.Equal(["paid"], (await Assert.ThrowsAsync<UnhandledTriggerException>(() => machine.FireAsync(Trigger.X))).UnmetGuards);
    }

    [Fact]
    public void Fire_UnhandledActionSet_ReplacesTheException()
    {
        var heard = "";
        machine.OnUnhandledTrigger((_, _) => heard = "replaced");
        machine.OnUnhandledTrigger((state, trigger, unmet) => heard = $"{state}{trigger}{unmet?.Count ?? -1}");
        machine.Configure(State.A).PermitIf(Trigger.Y, State.B, () => false);

        machine.Fire(Trigger.X);
        Assert.Equal("AX-1", heard);
        machine.Fire(Trigger.Y);
        Assert.Equal("AY1", heard);
        Assert.Equal(State.A, machine.State);
    }

    [Fact]
    public async Task FireAsync_UnhandledActionAsynchronous_IsAwaited()
    {
        var heard = "";
        machine.OnUnhandledTriggerAsync(async (state, trigger) =>
        {
            await Task.Yield();
            heard = $"{state}{trigger}";
        });

        await machine.FireAsync(Trigger.X);

        Assert.Equal("AX", heard);
        Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));
    }

    [Fact]
    public void Permit_ToTheSameState_IsRefused()
    {
        var configuration = machine.Configure(State.A);

        Assert.Throws<ArgumentException>(() => configuration.Permit(Trigger.X, State.A));
        Assert.Throws<ArgumentException>(() => configuration.PermitIf(Trigger.X, State.A, () => true));
    }

    [Fact]
    public void SubstateOf_ItselfOrACycle_IsRefused()
    {
        machine.Configure(State.B).SubstateOf(State.A);
        machine.Configure(State.C).SubstateOf(State.B);

        Assert.Throws<ArgumentException>(() => machine.Configure(State.A).SubstateOf(State.A));
        Assert.Throws<ArgumentException>(() => machine.Configure(State.A).SubstateOf(State.C));
    }

    [Fact]
    public void Register_NullDelegates_AreRefused()
    {
        var configuration = machine.Configure(State.A);

        Assert.Throws<ArgumentNullException>(() => machine.OnTransitioned(null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnTransitionCompletedAsync(null!));
        Assert.Throws<ArgumentNullException>(() => machine.OnUnhandledTrigger((Action<State, Trigger>)null!));
        Assert.Throws<ArgumentNullException>(() => configuration.OnEntry((Action)null!));
        Assert.Throws<ArgumentNullException>(() => configuration.PermitIf(Trigger.X, State.B, (Func<bool>)null!));
        Assert.Throws<ArgumentNullException>(() => configuration.PermitDynamic(Trigger.X, null!));
        Assert.Throws<ArgumentNullException>(() => new StateMachine<State, Trigger>(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => new StateMachine<State, Trigger>(() => State.A, null!));
    }
}
