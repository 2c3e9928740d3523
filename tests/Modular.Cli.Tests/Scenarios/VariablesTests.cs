using Modular.Cli.Scenarios;
using YamlDotNet.RepresentationModel;

namespace Modular.Cli.Tests.Scenarios;

public sealed class VariablesTests
{
    private readonly Variables _variables = new();

    public VariablesTests()
    {
        _variables.Set("tenant", "tenants/a");
        _variables.Set("days", Yaml.Parse("[1, 2]"));
    }

    [Theory]
    [InlineData("${tenant}/x", "tenants/a/x")]
    [InlineData("$${tenant}", "${tenant}")]
    [InlineData("no reference", "no reference")]
    public void Fill_Text_HasTheValuesInIt(string text, string expected) => Assert.Equal(expected, _variables.Fill(text));

    [Fact]
    public void Fill_ReferenceAlone_IsTheValueItself() =>
        Assert.Equal(2, Assert.IsType<YamlSequenceNode>(_variables.Fill(Yaml.Parse("\"${days}\""))).Children.Count);

    [Fact]
    public void Fill_ReferenceInQuotedText_StaysQuoted() =>
        Assert.False(Assert.IsType<YamlScalarNode>(_variables.Fill(Yaml.Parse("\"${tenant}/1\""))).IsPlain());

    [Fact]
    public void Fill_InsideAMapping_ReachesEveryValue() =>
        Assert.Equal("{a: {b: [tenants/a]}}", YamlReading.Shown(_variables.Fill(Yaml.Parse("a: {b: [\"${tenant}\"]}"))));

    [Fact]
    public void Fill_UnknownName_NamesTheOnesThereAre()
    {
        var e = Assert.Throws<ScenarioException>(() => _variables.Fill("${nobody}"));

        Assert.Contains("days, tenant", e.Message, StringComparison.Ordinal);
    }
}
