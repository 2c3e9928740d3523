using System.Text.Json.Nodes;
using Modular.Cli.Scenarios;
using Modular.Cli.Scenarios.Paths;
using Modular.Cli.Wire;

namespace Modular.Cli.Tests.Scenarios;

public sealed class StepJudgementTests
{
    private static readonly ScenarioStep Step = new("s-1", 1, "a step", "a/B", [], "case_manager");
    private static readonly JsonNode Response = JsonNode.Parse(
        """{"rules":[{"rule_id":"RSD-D01"}],"deep":{"rule":{"rule_id":"RSD-D02"}},"name":"n"}""")!;

    private readonly Variables _variables = new();

    [Fact]
    public void OfResponse_CitedRule_IsLookedForInRulesOnly()
    {
        Assert.True(StepJudgement.OfResponse(Step with { Citations = ["RSD-D01"] }, Response, _variables).Succeeded);
        Assert.False(StepJudgement.OfResponse(Step with { Citations = ["RSD-D02"] }, Response, _variables).Succeeded);
    }

    [Fact]
    public void OfResponse_WithoutRules_CitedRuleMayBeAnywhere() =>
        Assert.True(StepJudgement.OfResponse(Step with { Citations = ["RSD-D02"] }, Response["deep"], _variables).Succeeded);

    [Fact]
    public void OfResponse_Capture_IsKept()
    {
        StepJudgement.OfResponse(
            Step with { Captures = new Dictionary<string, ResponsePath> { ["x"] = ResponsePath.Parse("name") } }, Response, _variables);

        Assert.Equal("n", _variables.Fill("${x}"));
    }

    [Fact]
    public void OfResponse_WhereARefusalIsExpected_Fails() =>
        Assert.False(
            StepJudgement.OfResponse(
                Step with { Refusal = new ExpectedRefusal(null, null, [], [], new Dictionary<string, string>()) },
                Response,
                _variables).Succeeded);

    [Fact]
    public void OfRefusal_Unexpected_Fails() => Assert.False(StepJudgement.OfRefusal(Step, new Refusal("NOT_FOUND", "gone")).Succeeded);

    [Fact]
    public void OfRefusal_OtherThanExpected_SaysAllThatDiffers()
    {
        var expected = new ExpectedRefusal(
            "ABORTED", "ETAG_MISMATCH", ["RSD-O01"], ["etag"], new Dictionary<string, string> { ["etag"] = "1" });

        Assert.Equal(5, StepJudgement.OfRefusal(Step with { Refusal = expected }, new Refusal("NOT_FOUND", "gone")).Problems.Count);
    }
}
