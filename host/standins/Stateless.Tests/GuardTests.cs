namespace Stateless.Tests;

public sealed class GuardTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);

    [Fact]
    public void Fire_FirstCandidateFails_StillAsksEveryGuard()
    {
        List<string> asked = [];
        bool Ask(string name, bool answer)
        {
            asked.Add(name);
            return answer;
        }

        machine.Configure(State.A)
            .PermitIf(Trigger.X, State.B, Tuple.Create(() => Ask("b1", false), "b1"), Tuple.Create(() => Ask("b2", true), "b2"))
            .PermitIf(Trigger.X, State.C, () => Ask("c", true))
            .PermitIf(Trigger.X, State.D, () => Ask("d", false));

        machine.Fire(Trigger.X);

        Assert.Equal(State.C, machine.State);
        Assert.Equal(["b1", "b2", "c", "d"], asked);
    }

    [Fact]
    public void Fire_TwoCandidatesPass_IsRefused()
    {
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, () => true).PermitIf(Trigger.X, State.C, () => true);

        var thrown = Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));

        Assert.Contains("Multiple permitted exit transitions", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("'A'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("mutually exclusive", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => machine.CanFire(Trigger.X));
        Assert.Equal(State.A, machine.State);
    }

    [Fact]
    public void Configure_SamePermitTwice_FailsOnlyWhenFired()
    {
        machine.Configure(State.A).Permit(Trigger.X, State.B).Permit(Trigger.X, State.B);

        Assert.Throws<InvalidOperationException>(() => machine.Fire(Trigger.X));
    }

    [Fact]
    public void Fire_SubstateGuardFails_SuperstateHandles()
    {
        var inSubstate = new StateMachine<State, Trigger>(State.C);
        inSubstate.Configure(State.C).SubstateOf(State.B).PermitIf(Trigger.X, State.D, () => false);
        inSubstate.Configure(State.B).Permit(Trigger.X, State.A);

        inSubstate.Fire(Trigger.X);

        Assert.Equal(State.A, inSubstate.State);
    }

    [Fact]
    public void CanFire_GuardsFail_ListsEachOnceInOrder()
    {
        machine.Configure(State.A)
            .PermitIf(Trigger.X, State.B, Tuple.Create(() => false, "two"), Tuple.Create(() => false, "one"))
            .PermitIf(Trigger.X, State.C, () => false, "two");

        Assert.False(machine.CanFire(Trigger.X, out var unmet));
        Assert.Equal(["two", "one"], unmet);
    }

    [Fact]
    public void CanFire_SuperstateGuardFailsToo_ListsOnlyTheSuperstates()
    {
        var inSubstate = new StateMachine<State, Trigger>(State.C);
        inSubstate.Configure(State.C).SubstateOf(State.B).PermitIf(Trigger.X, State.D, () => false, "local");
        inSubstate.Configure(State.B).PermitIf(Trigger.X, State.A, () => false, "super");

        Assert.False(inSubstate.CanFire(Trigger.X, out var unmet));
        Assert.Equal(["super"], unmet);
    }

    [Fact]
    public void CanFire_Permitted_GivesNoReasons()
    {
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, () => true, "fine").PermitIf(Trigger.X, State.C, () => false, "no");

        Assert.True(machine.CanFire(Trigger.X, out var unmet));
        Assert.Empty(unmet!);
    }

    [Fact]
    public void CanFire_UnknownTrigger_GivesNull()
    {
        Assert.False(machine.CanFire(Trigger.X, out var unmet));
        Assert.Null(unmet);
    }

    [Fact]
    public void CanFire_TypedGuardWithoutArguments_IsAskedWithDefaults()
    {
        var typed = machine.SetTriggerParameters<int>(Trigger.X);
        machine.Configure(State.A).PermitIf(typed, State.B, amount => amount == 0);

        Assert.True(machine.CanFire(Trigger.X));
        Assert.False(machine.CanFire(typed, 7));
    }

    [Fact]
    public void CanFire_GuardsWithoutDescription_AreCalledByMethodOrFunction()
    {
        static bool MayLeave() => false;
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, Named).PermitIf(Trigger.X, State.C, MayLeave);

        machine.CanFire(Trigger.X, out var unmet);

        Assert.Equal([nameof(Named), "Function"], unmet);
    }

    [Fact]
    public void Fire_GuardThrows_ExceptionReachesTheCaller()
    {
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, () => throw new FormatException("guard"));

        Assert.Throws<FormatException>(() => machine.Fire(Trigger.X));
    }

    private static bool Named() => false;
}
