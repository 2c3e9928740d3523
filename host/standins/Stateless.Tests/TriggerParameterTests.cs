namespace Stateless.Tests;

public sealed class TriggerParameterTests
{
    private readonly StateMachine<State, Trigger> machine = new(State.A);
    private readonly Trace trace = new();

    [Fact]
    public void SetTriggerParameters_Twice_IsRefused()
    {
        machine.SetTriggerParameters<int>(Trigger.X);

        Assert.Throws<InvalidOperationException>(() => machine.SetTriggerParameters<string>(Trigger.X));
    }

    [Fact]
    public void Fire_WithArguments_ReachEntryActions()
    {
        var typed = machine.SetTriggerParameters<string, int, bool>(Trigger.X);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).OnEntryFrom(typed, (text, number, flag, move) => trace.Note($"{text}{number}{flag}{move.Parameters.Length}"));

        machine.Fire(typed, "n", 4, true);

        Assert.Equal("n4True3", trace.Text);
    }

    [Fact]
    public void Fire_WithoutArguments_DeliversDefaults()
    {
        var typed = machine.SetTriggerParameters<string, int>(Trigger.X);
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).OnEntryFrom(typed, (text, number) => trace.Note($"{text ?? "null"}{number}"));

        machine.Fire(Trigger.X);

        Assert.Equal("null0", trace.Text);
    }

    [Theory]
    [InlineData("expects 2, gets 3", "n", 1, true)]
    [InlineData("one is missing", "n")]
    [InlineData("wrong type", "n", "m")]
    public void Fire_ArgumentsDoNotFit_IsRefused(string why, params object[] args)
    {
        var typed = machine.SetTriggerParameters(Trigger.X, typeof(string), typeof(int));
        machine.Configure(State.A).Permit(Trigger.X, State.B);

        Assert.NotEmpty(Assert.Throws<ArgumentException>(() => machine.Fire(typed, args)).Message);
        Assert.True(machine.State == State.A, why);
    }

    [Fact]
    public void Fire_NullOrDerivedArgument_IsAccepted()
    {
        var typed = machine.SetTriggerParameters(Trigger.X, typeof(object), typeof(int));
        machine.Configure(State.A).PermitReentry(Trigger.X).OnEntryFrom(typed, move => trace.Note($"{move.Parameters[0]}{move.Parameters[1]}|"));

        machine.Fire(typed, "derived", null);

        Assert.Equal("derived|", trace.Text);
    }

    [Fact]
    public async Task FireAsync_UndeclaredTrigger_TakesAnyArguments()
    {
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).OnEntry(move => trace.Note(string.Concat(move.Parameters)));

        await machine.FireAsync(Trigger.X, 1, "two");

        Assert.Equal("1two", trace.Text);
    }

    [Fact]
    public void Fire_Queued_ChecksArgumentsWhenTheyAreHandled()
    {
        var typed = machine.SetTriggerParameters(Trigger.Y, typeof(int));
        machine.Configure(State.A).Permit(Trigger.X, State.B);
        machine.Configure(State.B).OnEntry(() =>
        {
            machine.Fire(typed, "not a number");
            trace.Note("queued");
        });

        Assert.Throws<ArgumentException>(() => machine.Fire(Trigger.X));
        Assert.Equal("queued", trace.Text);
    }

    [Fact]
    public void Fire_NullTrigger_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => machine.Fire((StateMachine<State, Trigger>.TriggerWithParameters)null!));

    [Fact]
    public void TriggerWithParameters_NullTypes_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => new StateMachine<State, Trigger>.TriggerWithParameters(Trigger.X, null!));

    [Fact]
    public void TriggerWithParameters_Typed_TellsItsTypes() =>
        Assert.Equal([typeof(int), typeof(string)], new StateMachine<State, Trigger>.TriggerWithParameters<int, string>(Trigger.X).ArgumentTypes);
}
