namespace Modular.Sdk.Modelling;

/// <summary>The closed set of column types.</summary>
public enum ColumnType
{
    /// <summary>Text; a <see cref="string"/>.</summary>
    Text,

    /// <summary>A whole number; a <see cref="long"/>.</summary>
    WholeNumber,

    /// <summary>An exact decimal number; a <see cref="decimal"/> with at most six decimals.</summary>
    Decimal,

    /// <summary>An amount in euro; a <see cref="decimal"/> with at most two decimals.</summary>
    Money,

    /// <summary>A calendar date in the tenant's time zone.</summary>
    Date,

    /// <summary>An instant, UTC.</summary>
    Instant,

    /// <summary>Yes or no; a <see cref="bool"/>.</summary>
    YesNo,

    /// <summary>One of the column's listed choices; a <see cref="string"/>.</summary>
    Choice,

    /// <summary>The identifier of a row of another table; a <see cref="string"/>.</summary>
    Lookup,
}
