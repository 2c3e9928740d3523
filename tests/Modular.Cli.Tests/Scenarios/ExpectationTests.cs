using System.Text.Json.Nodes;
using Modular.Cli.Scenarios;
using Modular.Cli.Scenarios.Paths;

namespace Modular.Cli.Tests.Scenarios;

public sealed class ExpectationTests
{
    private static readonly JsonNode Response = JsonNode.Parse(
        """{"state":"active","late":false,"count":3,"price":"1234.50 EUR","code":"007","ids":["a","b"],"empty":[],"text":"","map":{"k":1}}""")!;

    [Theory]
    [InlineData("state", "active")]
    [InlineData("late", "false")]
    [InlineData("count", "3")]
    [InlineData("price", "1234.5 EUR")]
    [InlineData("price", "EUR 1,234.50")]
    [InlineData("price", "1234.50")]
    [InlineData("code", "\"007\"")]
    [InlineData("ids", "[a, b]")]
    [InlineData("ids", "{contains: b}")]
    [InlineData("ids", "{contains: [b, a]}")]
    [InlineData("state", "{contains: tiv}")]
    [InlineData("ids", "{count: 2}")]
    [InlineData("map", "{count: 1}")]
    [InlineData("nothing", "{count: 0}")]
    [InlineData("nothing", "{absent: true}")]
    [InlineData("empty", "{absent: true}")]
    [InlineData("text", "{absent: true}")]
    [InlineData("late", "{absent: false}")]
    [InlineData("text", "\"\"")]
    [InlineData("state", "{matches: ^act}")]
    [InlineData("state", "{not: closed}")]
    public void Check_AsExpected_IsNull(string path, string expected) => Assert.Null(Check(path, expected));

    [Theory]
    [InlineData("state", "closed", "expected closed, got active")]
    [InlineData("state", "Active", "got active")]
    [InlineData("late", "0", "got false")]
    [InlineData("code", "7", "got 007")]
    [InlineData("price", "1234.51 EUR", "got 1234.50 EUR")]
    [InlineData("price", "1234.50 USD", "got 1234.50 EUR")]
    [InlineData("nothing", "x", "got nothing")]
    [InlineData("ids", "[b, a]", "expected [b, a]")]
    [InlineData("ids", "[a]", "expected [a]")]
    [InlineData("ids", "{contains: [a, c]}", "contain c")]
    [InlineData("ids", "{count: 3}", "expected 3 elements, got 2")]
    [InlineData("state", "{count: 1}", "expected a list")]
    [InlineData("state", "{absent: true}", "expected nothing, got active")]
    [InlineData("nothing", "{absent: false}", "expected something")]
    [InlineData("state", "{matches: ^x}", "matches ^x")]
    [InlineData("state", "{not: active}", "anything but active")]
    [InlineData("nothing", "{not: active}", "expected something")]
    public void Check_Otherwise_SaysWhatIsThere(string path, string expected, string problem)
    {
        var actual = Check(path, expected);

        Assert.NotNull(actual);
        Assert.StartsWith(path + ": ", actual, StringComparison.Ordinal);
        Assert.Contains(problem, actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_UnknownMatcher_Throws() => Assert.Throws<ScenarioException>(() => Check("state", "{like: x}"));

    private static string? Check(string path, string expected) =>
        new Expectation(ResponsePath.Parse(path), Yaml.Parse(expected)).Check(Response);
}
