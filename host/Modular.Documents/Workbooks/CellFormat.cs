namespace Modular.Documents.Workbooks;

/// <summary>What a cell holds and how it is shown. The order is that of the formats in the file's style sheet.</summary>
public enum CellFormat
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>The head of a column.</summary>
    Header,

    /// <summary>The head of a part of a sheet.</summary>
    Heading,

    /// <summary>A whole number without separators: it can be a number of a thing.</summary>
    Whole,

    /// <summary>A number with at least two decimals.</summary>
    Number,

    /// <summary>An amount in euro, to the cent.</summary>
    Amount,

    /// <summary>A day.</summary>
    Date,
}
