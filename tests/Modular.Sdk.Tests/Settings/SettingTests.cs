using System.Collections.Immutable;
using Modular.Sdk.Settings;

namespace Modular.Sdk.Tests.Settings;

public sealed class SettingTests
{
    private static readonly SettingDefinition Choice = new("roll", "DEC-00", "no", new("x", "x")) { Allowed = ["no", "yes"] };
    private static readonly SettingDefinition Number = new("days", "DEC-00", "14", new("x", "x")) { Minimum = 0, Maximum = 62 };

    [Theory]
    [InlineData("yes", true)]
    [InlineData("Yes", false)]
    [InlineData("", false)]
    public void Accepts_AChoice_OnlyAsListed(string value, bool accepted) => Assert.Equal(accepted, Choice.Accepts(value));

    [Theory]
    [InlineData("0", true)]
    [InlineData("62", true)]
    [InlineData("63", false)]
    [InlineData("-1", false)]
    [InlineData("ten", false)]
    public void Accepts_ANumber_WithinItsBounds(string value, bool accepted) => Assert.Equal(accepted, Number.Accepts(value));

    [Fact]
    public void Values_AreTheDefaultsOverlaidByWhatWasChosen()
    {
        var values = new SettingValues([Choice, Number], ImmutableDictionary<string, string>.Empty.Add("roll", "yes").Add("unknown", "x"));

        Assert.True(values.On("roll"));
        Assert.Equal(14, values.Number("days"));
        Assert.Throws<KeyNotFoundException>(() => values.Text("unknown"));
    }
}
