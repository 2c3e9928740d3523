namespace Stateless.Tests;

public sealed class MachineTests
{
    [Fact]
    public void State_StoredElsewhere_IsReadEveryTime()
    {
        var stored = State.A;
        var machine = new StateMachine<State, Trigger>(() => stored, state => stored = state);

        stored = State.D;

        Assert.Equal(State.D, machine.State);
        Assert.Equal(State.A, machine.GetInfo().InitialState.UnderlyingState);
    }

    [Fact]
    public void Construct_StoredElsewhere_ReadsTheAccessorOnce()
    {
        var read = 0;

        _ = new StateMachine<State, Trigger>(() => (State)read++, _ => { }, FiringMode.Immediate);

        Assert.Equal(1, read);
    }

    [Fact]
    public void IsInState_Substate_IsInItsSuperstatesToo()
    {
        var machine = new StateMachine<State, Trigger>(State.C);
        machine.Configure(State.C).SubstateOf(State.B);
        machine.Configure(State.B).SubstateOf(State.A);

        Assert.True(machine.IsInState(State.C));
        Assert.True(machine.IsInState(State.A));
        Assert.False(machine.IsInState(State.D));
    }

    [Fact]
    public void ToString_TellsStateAndTriggers()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        Assert.Equal("StateMachine { State = A, PermittedTriggers = {  }}", machine.ToString());

        machine.Configure(State.A).Permit(Trigger.X, State.B).Ignore(Trigger.Y);

        Assert.Equal("StateMachine { State = A, PermittedTriggers = { X, Y }}", machine.ToString());
    }

    [Fact]
    public void Configure_Twice_AddsToTheSameState()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        var again = machine.Configure(State.A).Permit(Trigger.Y, State.C);

        Assert.Equal([Trigger.X, Trigger.Y], machine.PermittedTriggers);
        Assert.Equal(State.A, again.State);
        Assert.Same(machine, again.Machine);
    }

    [Fact]
    public void Transition_WithoutParameters_HasAnEmptyArray()
    {
        var transition = new StateMachine<State, Trigger>.Transition(State.A, State.A, Trigger.X);

        Assert.Empty(transition.Parameters);
        Assert.True(transition.IsReentry);
        Assert.False(new StateMachine<State, Trigger>.Transition(State.A, State.B, Trigger.X).IsReentry);
    }
}
