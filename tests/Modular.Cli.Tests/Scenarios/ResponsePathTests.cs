using System.Text.Json.Nodes;
using Modular.Cli.Scenarios.Paths;

namespace Modular.Cli.Tests.Scenarios;

public sealed class ResponsePathTests
{
    private static readonly JsonNode Response = JsonNode.Parse(
        """
        {
          "trajectory": {
            "state": "ordered",
            "fields": { "objective": "work" },
            "deadlines": [
              { "kind": "intake", "due_on": "2026-01-19", "rule": { "rule_id": "RSD-D01" }, "tags": ["a", "b"] },
              { "kind": "start", "rule": { "rule_id": "RSD-D03" }, "tags": ["c"] }
            ]
          }
        }
        """)!;

    [Theory]
    [InlineData("trajectory.state", "ordered")]
    [InlineData("trajectory.fields.objective", "work")]
    [InlineData("trajectory.deadlines[0].due_on", "2026-01-19")]
    [InlineData("trajectory.deadlines[-1].kind", "start")]
    [InlineData("trajectory.deadlines[kind=start].rule.rule_id", "RSD-D03")]
    [InlineData("trajectory.deadlines[rule.rule_id=RSD-D01].kind", "intake")]
    public void Resolve_PathThatLeadsSomewhere_IsWhatIsThere(string path, string expected) =>
        Assert.Equal(expected, ResponsePath.Parse(path).Resolve(Response)!.GetValue<string>());

    [Theory]
    [InlineData("trajectory.nothing")]
    [InlineData("trajectory.state.deeper")]
    [InlineData("trajectory.deadlines[2]")]
    [InlineData("trajectory.deadlines[-3]")]
    [InlineData("trajectory.deadlines[kind=plan].due_on")]
    [InlineData("trajectory[0]")]
    public void Resolve_PathThatLeadsNowhere_IsNull(string path) => Assert.Null(ResponsePath.Parse(path).Resolve(Response));

    [Theory]
    [InlineData("trajectory.deadlines[].kind", """["intake","start"]""")]
    [InlineData("trajectory.deadlines[].due_on", """["2026-01-19"]""")]
    [InlineData("trajectory.deadlines[].tags[]", """["a","b","c"]""")]
    [InlineData("trajectory.deadlines[].tags", """[["a","b"],["c"]]""")]
    public void Resolve_EveryElement_IsAList(string path, string expected) =>
        Assert.Equal(expected, ResponsePath.Parse(path).Resolve(Response)!.ToJsonString());

    [Theory]
    [InlineData("")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("a[0")]
    [InlineData("a[x]")]
    [InlineData("a[=x]")]
    public void Parse_NoPath_Throws(string path) => Assert.Throws<PathSyntaxException>(() => ResponsePath.Parse(path));
}
