using Modular.Engine.Indicators;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Indicators.V1;

namespace Modular.Host.Rpc.Indicators;

/// <summary>Indicators and their cases on the wire.</summary>
internal static class IndicatorWire
{
    public static V1.Indicator Write(IndicatorFigure figure)
    {
        var definition = figure.Definition;
        var indicator = new V1.Indicator
        {
            Name = definition.Name,
            Label = Texts.Write(definition.Label),
            Rule = Citations.Write(definition.RuleId, figure.Regime.Rules),
            FurtherRules = { Citations.Write(definition.RuleIds, figure.Regime.Rules) },
            Kind = Choices.Write<Sdk.Indicators.IndicatorKind, V1.IndicatorKind>(definition.Kind),
            Numerator = Decimals.Write(figure.Numerator),
            Denominator = figure.Denominator,
            Value = figure.Value is { } value ? Decimals.Write(value) : null,
            Norm = definition.Norm is { } norm ? Decimals.Write(norm) : null,
            Comparison = Choices.Write<Sdk.Indicators.IndicatorNorm, V1.IndicatorNorm>(definition.Comparison),
            Steered = definition.Steered,
        };
        if (figure.Met is { } met)
        {
            indicator.Met = met;
        }

        return indicator;
    }

    public static V1.IndicatorCase Write(IndicatorCase each) => new()
    {
        Source = each.Source,
        Key = each.Key,
        Date = Dates.Write(each.On),
        Until = Dates.Write(each.Until),
        Met = each.Met,
        Value = each.Value is { } value ? Decimals.Write(value) : null,
    };
}
