namespace Stateless.Tests;

/// <summary>Writes down what a machine does, in order: exitA, T(A-&gt;B), entryB, TC(A-&gt;B).</summary>
internal sealed class Trace
{
    private readonly List<string> lines = [];

    public string Text => string.Join(' ', lines);

    public void Note(string line) => lines.Add(line);

    public void Follow(StateMachine<State, Trigger> machine, params State[] states)
    {
        machine.OnTransitioned(move => Note($"T({move.Source}->{move.Destination})"));
        machine.OnTransitionCompleted(move => Note($"TC({move.Source}->{move.Destination})"));
        foreach (var state in states)
            machine.Configure(state).OnEntry(() => Note($"entry{state}")).OnExit(() => Note($"exit{state}"));
    }
}
