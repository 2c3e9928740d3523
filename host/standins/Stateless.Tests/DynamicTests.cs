namespace Stateless.Tests;

public sealed class DynamicTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);
    private readonly Trace trace = new();

    [Fact]
    public void Fire_Dynamic_AsksGuardThenSelectorOnce()
    {
        machine.Configure(State.A).PermitDynamicIf(
            Trigger.X,
            () =>
            {
                trace.Note("select");
                return State.C;
            },
            () =>
            {
                trace.Note("guard");
                return true;
            });

        machine.Fire(Trigger.X);

        Assert.Equal("guard select", trace.Text);
        Assert.Equal(State.C, machine.State);
    }

    [Fact]
    public void Fire_DynamicToCurrentState_IsAReentry()
    {
        trace.Follow(machine, State.A);
        machine.Configure(State.A).PermitDynamic(Trigger.X, () => State.A);

        machine.Fire(Trigger.X);

        Assert.Equal("exitA T(A->A) entryA TC(A->A)", trace.Text);
    }

    [Fact]
    public void Fire_DynamicWithArguments_SelectsByThem()
    {
        var one = machine.SetTriggerParameters<int>(Trigger.X);
        var two = machine.SetTriggerParameters<int, string>(Trigger.Y);
        machine.Configure(State.A).PermitDynamic(one, number => number > 0 ? State.B : State.C);
        machine.Configure(State.B).PermitDynamicIf(two, (_, text) => text == "d" ? State.D : State.A, (number, _) => number == 2, "two only");

        machine.Fire(one, 1);
        Assert.Equal(State.B, machine.State);
        Assert.False(machine.CanFire(two, 1, "d", out var unmet));
        Assert.Equal(["two only"], unmet);
        machine.Fire(two, 2, "d");
        Assert.Equal(State.D, machine.State);
    }

    [Fact]
    public void Fire_DynamicGuardList_NeedsAll()
    {
        machine.Configure(State.A).PermitDynamicIf(
            Trigger.X, () => State.B, null, Tuple.Create(() => true, "yes"), Tuple.Create(() => false, "no"));

        Assert.False(machine.CanFire(Trigger.X, out var unmet));
        Assert.Equal(["no"], unmet);
    }
}
