using Modular.Data.Reading;
using Modular.Engine.Tables;
using Modular.Sdk.Indicators;

namespace Modular.Engine.Indicators;

/// <summary>
/// The measures that an indicator counts. All that a figure needs stands in the one index that begins with the indicator and the date.
/// </summary>
internal static class MeasureRows
{
    /// <summary>The figure's two numbers, as <see cref="IndicatorFigure"/> has them.</summary>
    public static (decimal Numerator, long Denominator) Totals(ReadSnapshot store, IndicatorDefinition indicator, IndicatorFilter filter)
    {
        string[] sums = indicator.Kind switch
        {
            IndicatorKind.Share => ["met"],
            IndicatorKind.Average => ["value"],
            _ => [],
        };
        var query = new TotalsQuery(TableNames.Measure) { Sums = sums };
        var totals = store.Totals(query with { Where = Counted(indicator, filter) })[0];
        return sums.Length > 0 ? (totals.Sums[0], totals.Count) : (totals.Count, 0);
    }

    /// <summary>The cases by date. Those in stock are those that came in and did not leave.</summary>
    public static RowQuery Cases(IndicatorDefinition indicator, IndicatorFilter filter, bool? met)
    {
        var query = new RowQuery(TableNames.Measure) { Where = Counted(indicator, filter), OrderBy = [new Order("counted_on")] };
        return met is { } wanted ? query.WithEqual("met", wanted) : query;
    }

    private static List<Condition> Counted(IndicatorDefinition indicator, IndicatorFilter filter)
    {
        List<Condition> conditions =
        [
            new("indicator", Comparison.Equal, indicator.Name),
            indicator.Kind == IndicatorKind.Stock
                ? new("counted_until", Comparison.Greater, filter.Period.End)
                : new("counted_on", Comparison.GreaterOrEqual, filter.Period.Start),
            new("counted_on", Comparison.LessOrEqual, filter.Period.End),
        ];
        if (filter.Provider is { } provider)
        {
            conditions.Add(new("provider", Comparison.Equal, provider));
        }

        return conditions;
    }
}
