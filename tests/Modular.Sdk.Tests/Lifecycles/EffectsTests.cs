using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;
using NodaTime;

namespace Modular.Sdk.Tests.Lifecycles;

public sealed class EffectsTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);
    private static readonly LocalizedText Text = new("tekst", "text");

    [Fact]
    public void Set_ToNull_ClearsUnlessSetAgain()
    {
        var decision = new Effects().Set("a", null).Set("b", null).Set("b", "x").ToDecision("s");

        Assert.Equal("a", Assert.Single(decision.Cleared));
        Assert.Equal("x", decision.Changes.Text("b"));
    }

    [Fact]
    public void Owe_AReport_SetsItsDeadlineAndCitesItsRule()
    {
        var decision = new Effects().Owe(new Report("final", "final", Day, "R-1", Text)).ToDecision("s");

        Assert.Equal(("final", Day), (decision.Deadlines.Single().Kind, decision.Deadlines.Single().DueOn));
        Assert.Equal("R-1", decision.Rules.Single().RuleId);
    }

    [Fact]
    public void Submit_AReport_MeetsItsDeadline()
    {
        var decision = new Effects()
            .Submit(new Report("final", "final", Day, "R-1", Text), Day, FieldValues.Empty.With("progress", "x"))
            .ToDecision("s");

        Assert.Equal(ReportStatus.Submitted, decision.Reports.Single().Status);
        Assert.Equal(Day, decision.Met["final"]);
    }

    [Fact]
    public void Copy_AbsentArguments_LeavesColumnsAlone()
    {
        var decision = new Effects().Copy(FieldValues.Empty.With("a", "x"), "a", "b").ToDecision("s");

        Assert.Equal(["a"], decision.Changes.Names);
        Assert.Empty(decision.Cleared);
    }

    [Fact]
    public void Apply_TheSameTwice_CitesItOnce() =>
        Assert.Single(new Effects().Apply("R-1", Text).Apply("R-1", Text).ToDecision("s").Rules);
}
