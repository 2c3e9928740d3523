using System.Text.RegularExpressions;
using Modular.Sdk.Indicators;
using Modular.Sdk.Settings;

namespace Modular.Modules.Tests.Conformance;

public sealed partial class IndicatorTests
{
    private const int LongestKey = 60;

    public static TheoryData<string> Names => Regions.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Indicators_HaveNamesOfTheirOwn_BothTextsAndRulesOfTheBook(string region)
    {
        var regime = Regions.Of(region).Regime;
        var indicators = regime.Indicators(new SettingValues(regime.Settings, new Dictionary<string, string>()));

        Assert.Equal(indicators.Count, indicators.Select(indicator => indicator.Name).Distinct().Count());
        Assert.All(indicators, indicator =>
        {
            Assert.Matches(Name(), indicator.Name);
            Assert.True(SdkGraph.IsWritten(indicator.Label), indicator.Name);
            Assert.All(indicator.RuleIds.Prepend(indicator.RuleId), id => Assert.True(regime.Rules.Find(id) is not null, id));
            Assert.True(indicator.Comparison == IndicatorNorm.None || indicator.Norm is not null, indicator.Name);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Measures_AreOfADeclaredIndicator_AndCanBeKept(string region)
    {
        var known = Regions.Of(region);
        foreach (var step in Exploration.Of(known))
        {
            var indicators = known.Regime.Indicators(step.Context.Settings).ToDictionary(indicator => indicator.Name);
            foreach (var measure in step.Outcome.Decision?.Measures ?? [])
            {
                Assert.True(indicators.TryGetValue(measure.Indicator, out var indicator), measure.Indicator);
                Assert.InRange(measure.Key.Length, 1, LongestKey);
                Assert.True(indicator.Kind != IndicatorKind.Average || measure.Withdrawn || measure.Value is not null, measure.ToString());
                Assert.True(indicator.Kind == IndicatorKind.Stock || measure.Until is null, measure.ToString());
            }
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
    private static partial Regex Name();
}
