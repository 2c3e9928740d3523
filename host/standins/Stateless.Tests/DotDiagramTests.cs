using Stateless.Graph;
using Stateless.Reflection;

namespace Stateless.Tests;

public sealed class DotDiagramTests
{
    [Fact]
    public void Format_WholeMachine_HasTheLayout()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).PermitIf(Trigger.X, State.B, () => true, "guard").Ignore(Trigger.Z);
        machine.Configure(State.B).SubstateOf(State.D)
            .OnEntry(() => { }, "a")
            .OnExit(() => { }, "b")
            .OnEntryFrom(Trigger.X, () => { }, "entryFromAction")
            .PermitDynamic(Trigger.Y, () => State.A, "choose", new DynamicStateInfos { { State.A, "when \"done\"" } });
        machine.Configure(State.D).OnEntry(() => { }, "x");

        var expected = """
            digraph {
            compound=true;
            node [shape=Mrecord]
            rankdir="LR"
            "A" [label="A"];

            subgraph "clusterD"
            	{
            	label = "D\n----------\nentry / x"
            "B" [label="B|entry / a\nexit / b"];
            }
            Decision1 [shape = "diamond", label = "choose"];

            "A" -> "B" [style="solid", label="X / entryFromAction [guard]"];
            "A" -> "A" [style="solid", label="Z"];
            "B" -> "Decision1" [style="solid", label="Y"];
            "Decision1" -> "A" [style="solid", label="Y [when \"done\"]"];
             init [label="", shape=point];
             init -> "A"[style = "solid"]
            }
            """.Replace("[when \"done\"]", "[when \\\"done\\\"]", StringComparison.Ordinal);
        Assert.Equal(expected.ReplaceLineEndings(), UmlDotGraph.Format(machine.GetInfo()));
    }

    [Fact]
    public void Format_InternalAndReentry_AreLoops()
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).OnEntry(() => { }, "enter").InternalTransition(Trigger.X, () => { }).PermitReentry(Trigger.Y);

        var text = UmlDotGraph.Format(machine.GetInfo());

        Assert.Contains("\"A\" -> \"A\" [style=\"solid\", label=\"X\"];", text, StringComparison.Ordinal);
        Assert.Contains("\"A\" -> \"A\" [style=\"solid\", label=\"Y / enter\"];", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Format_QuotesAndBackslashes_AreEscaped()
    {
        var machine = new StateMachine<string, string>("a\"b");
        machine.Configure("a\"b").Permit("t\\u", "c");

        var text = UmlDotGraph.Format(machine.GetInfo());

        Assert.Contains("\"a\\\"b\" -> \"c\" [style=\"solid\", label=\"t\\\\u\"];", text, StringComparison.Ordinal);
    }
}
