namespace Modular.Data.Querying;

/// <summary>Part of the calendar that dates are grouped by.</summary>
public enum DatePart
{
    /// <summary>The value itself, of any type.</summary>
    Whole,

    /// <summary>Such as <c>2026</c>.</summary>
    Year,

    /// <summary>Such as <c>2026-Q1</c>.</summary>
    Quarter,

    /// <summary>Such as <c>2026-01</c>.</summary>
    Month,
}
