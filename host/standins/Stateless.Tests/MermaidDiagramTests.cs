using Stateless.Graph;
using Stateless.Reflection;

namespace Stateless.Tests;

public sealed class MermaidDiagramTests
{
    [Fact]
    public void Format_WholeMachine_HasTheLayout()
    {
        var machine = new StateMachine<string, Trigger>("A");
        machine.Configure("A").PermitIf(Trigger.X, "In work", () => true, "guard").Ignore(Trigger.Z);
        machine.Configure("In work").SubstateOf("D")
            .PermitDynamic(Trigger.Y, () => "A", "choose", new DynamicStateInfos { { "A", "done" } });

        var expected = """
            stateDiagram-v2
            	direction LR
            	Inwork : In work
            	state D {
            		Inwork
            	}
            	state Decision1 <<choice>>
            	A --> Inwork : X [guard]
            	A --> A : Z
            	Inwork --> Decision1 : Y
            	Decision1 --> A : Y [done]
            [*] --> A
            """;
        Assert.Equal(expected.ReplaceLineEndings(), MermaidGraph.Format(machine.GetInfo(), MermaidGraphDirection.LeftToRight));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(MermaidGraphDirection.RightToLeft, "RL")]
    [InlineData(MermaidGraphDirection.TopToBottom, "TB")]
    [InlineData(MermaidGraphDirection.BottomToTop, "BT")]
    public void Format_Direction_IsTheSecondLine(MermaidGraphDirection? direction, string? code)
    {
        var machine = new StateMachine<State, Trigger>(State.A);
        machine.Configure(State.A).Permit(Trigger.X, State.B);

        var lines = MermaidGraph.Format(machine.GetInfo(), direction).ReplaceLineEndings("\n").Split('\n');

        Assert.Equal(code is null ? "\tA --> B : X" : $"\tdirection {code}", lines[1]);
        Assert.Equal("[*] --> A", lines[^1]);
    }

    [Fact]
    public void Format_NamesThatShortenToTheSame_GetDifferentAliases()
    {
        var machine = new StateMachine<string, Trigger>("a b");
        machine.Configure("a b").Permit(Trigger.X, "a-b").Permit(Trigger.Y, "ab");

        var text = MermaidGraph.Format(machine.GetInfo());

        Assert.Contains("\tab_1 : a b", text, StringComparison.Ordinal);
        Assert.Contains("\tab_2 : a-b", text, StringComparison.Ordinal);
        Assert.Contains("\tab_1 --> ab_2 : X", text, StringComparison.Ordinal);
        Assert.Contains("\tab_1 --> ab : Y", text, StringComparison.Ordinal);
    }
}
