using System.Text.Json.Nodes;
using Modular.Cli.Scenarios;

namespace Modular.Cli.Tests.Scenarios;

public sealed class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "scenario.schema.json")))!;

    [Fact]
    public void Schema_AndReader_KnowTheSameWords()
    {
        var step = Schema["$defs"]!["step"]!;

        Assert.Equal(Words.OfScenario.Order(), Properties(Schema));
        Assert.Equal(Words.OfTenant.Order(), Properties(Schema["properties"]!["tenant"]!));
        Assert.Equal(Words.OfStep.Order(), Properties(step));
        Assert.Equal(Words.OfRefusal.Order(), Properties(step["properties"]!["expect_error"]!));
    }

    private static IEnumerable<string> Properties(JsonNode part) => part["properties"]!.AsObject().Select(property => property.Key).Order();
}
