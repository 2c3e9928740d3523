using Modular.Sdk;
using Modular.Sdk.Indicators;

namespace Modular.Engine.Indicators;

/// <summary>An indicator over a period.</summary>
/// <param name="Definition">The indicator.</param>
/// <param name="Numerator">A share: the measures that are met. An average: the sum of their values. Else the number of measures.</param>
/// <param name="Denominator">A share or an average: the number of measures. Else 0: there is none.</param>
/// <param name="Regime">The regime, for citations.</param>
public sealed record IndicatorFigure(IndicatorDefinition Definition, decimal Numerator, long Denominator, IRegime Regime)
{
    private const int Decimals = 6;
    private const int Percent = 100;

    private bool IsQuotient => Definition.Kind is IndicatorKind.Share or IndicatorKind.Average;

    private decimal Scaled => Definition.Kind == IndicatorKind.Share ? Numerator * Percent : Numerator;

    /// <summary>The figure, a share as a percentage, to six decimals; null where there is nothing to divide by.</summary>
    public decimal? Value => !IsQuotient ? Numerator
        : Denominator == 0 ? null
        : decimal.Round(Scaled / Denominator, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Whether the norm is met, compared before any rounding; null without a norm or a figure.</summary>
    public bool? Met => (Definition.Norm, Definition.Comparison) switch
    {
        (null, _) or (_, IndicatorNorm.None) => null,
        _ when IsQuotient && Denominator == 0 => null,
        ({ } norm, IndicatorNorm.AtLeast) => Scaled >= norm * Divisor,
        ({ } norm, _) => Scaled <= norm * Divisor,
    };

    private long Divisor => IsQuotient ? Denominator : 1;

    /// <summary>The figure over both; without a norm where their norms differ.</summary>
    public IndicatorFigure With(IndicatorFigure other) => this with
    {
        Numerator = Numerator + other.Numerator,
        Denominator = Denominator + other.Denominator,
        Definition = Definition.Norm == other.Definition.Norm && Definition.Comparison == other.Definition.Comparison
            ? Definition
            : Definition with { Norm = null, Comparison = IndicatorNorm.None },
    };
}
