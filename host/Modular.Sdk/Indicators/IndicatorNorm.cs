namespace Modular.Sdk.Indicators;

/// <summary>How a norm is compared.</summary>
public enum IndicatorNorm
{
    /// <summary>No norm, or one that is only shown.</summary>
    None,

    /// <summary>The value is to be the norm or more.</summary>
    AtLeast,

    /// <summary>The value is to be the norm or less.</summary>
    AtMost,
}
