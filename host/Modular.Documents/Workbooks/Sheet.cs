using System.Collections.Immutable;

namespace Modular.Documents.Workbooks;

/// <summary>A sheet of a workbook: a head and rows below it.</summary>
/// <param name="Name">What its tab says: 1 to 31 characters, none of <c>[]:*?/\'</c>, unique in its workbook.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, read once and only some ahead; a row may be shorter than the head.</param>
public sealed record Sheet(string Name, ImmutableArray<SheetColumn> Columns, IEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Whether numbers and dates stand to the left, as where a column holds values of all kinds. Default false: to the right.</summary>
    public bool IsList { get; init; }
}
