using Modular.Sdk.Indicators;

namespace Modular.Engine.Indicators;

/// <summary>Holds measures against the indicators that the regime declared.</summary>
internal static class MeasureCheck
{
    internal const int LongestKey = 60;

    // What is kept has six decimals; the mean of any number of such values can be computed.
    private const decimal Largest = 1_000_000_000m;
    private const int Decimals = 6;

    /// <summary>What is unsound, in words; empty when nothing is.</summary>
    /// <param name="indicators">The regime's indicators.</param>
    /// <param name="measures">The measures.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<IndicatorDefinition> indicators, IEnumerable<Measure> measures)
    {
        foreach (var measure in measures)
        {
            var indicator = indicators.FirstOrDefault(indicator => indicator.Name == measure.Indicator);
            if (indicator is null)
            {
                yield return $"Indicator '{measure.Indicator}' is not declared.";
            }
            else if (indicator.Kind == IndicatorKind.Average && measure is { Value: null, Withdrawn: false })
            {
                yield return $"A measure of '{measure.Indicator}' has no value to average.";
            }

            if (measure.Key.Length is 0 or > LongestKey)
            {
                yield return $"A measure's key has 1 to {LongestKey} characters, not '{measure.Key}'.";
            }

            if (measure.Value is { } value && (Math.Abs(value) > Largest || decimal.Round(value, Decimals) != value))
            {
                yield return $"A measure's value is at most {Largest} with {Decimals} decimals, not {value}.";
            }
        }
    }
}
