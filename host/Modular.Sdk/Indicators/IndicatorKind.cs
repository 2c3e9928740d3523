namespace Modular.Sdk.Indicators;

/// <summary>How an indicator is computed from its measures.</summary>
public enum IndicatorKind
{
    /// <summary>Measures that are met, as a percentage of all measures dated in the period.</summary>
    Share,

    /// <summary>The mean value of the measures dated in the period.</summary>
    Average,

    /// <summary>The number of measures dated in the period.</summary>
    Count,

    /// <summary>The number of measures in stock on the period's last day.</summary>
    Stock,
}
