namespace Modular.Data.Querying;

/// <summary>What is computed over a group.</summary>
public enum Measure
{
    /// <summary>The rows, or those that have a value; a long.</summary>
    Count,

    /// <summary>The exact sum of numbers; a decimal, 0 when there are none.</summary>
    Sum,

    /// <summary>The smallest value.</summary>
    Min,

    /// <summary>The largest value.</summary>
    Max,
}
