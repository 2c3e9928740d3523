using System.Globalization;
using Modular.Documents.Formats;
using NodaTime;

namespace Modular.Documents.Workbooks;

/// <summary>How wide the columns of a sheet are, by its first rows, and how high its rows: nobody wants to drag columns first.</summary>
internal sealed class SheetLayout
{
    /// <summary>How many rows are looked at.</summary>
    public const int Rows = 200;

    private const int Narrowest = 9;
    private const int Widest = 50;
    private const int Air = 3;
    private const double LineHeight = 13.5;

    private const int MostLines = 30;

    private SheetLayout(int[] widths, bool[] right) => (Widths, Right) = (widths, right);

    /// <summary>The width of each column, in characters.</summary>
    public IReadOnlyList<int> Widths { get; }

    /// <summary>Whether a column's values stand to the right, and so its head does too.</summary>
    public IReadOnlyList<bool> Right { get; }

    public static SheetLayout Of(Sheet sheet, IReadOnlyList<IReadOnlyList<Cell>> first)
    {
        var widths = sheet.Columns.Select((column, at) => Width(column, Column(first, at))).ToArray();
        var right = sheet.Columns
            .Select((_, at) => !sheet.IsList && Column(first, at).Any(cell => cell.Value is not null && cell.Format > CellFormat.Heading))
            .ToArray();
        return new SheetLayout(widths, right);
    }

    /// <summary>The height of a row, in points; null when it has one line. Programs do not all see to it themselves.</summary>
    public double? Height(IReadOnlyList<Cell> row)
    {
        var lines = row.Zip(Widths, (cell, width) => cell.Value is string text ? text.Split('\n').Sum(part => Lines(part, width)) : 1);
        var most = Math.Min(lines.DefaultIfEmpty(1).Max(), MostLines);
        return most > 1 ? LineHeight * most : null;
    }

    private static IEnumerable<Cell> Column(IReadOnlyList<IReadOnlyList<Cell>> rows, int at) =>
        rows.Where(row => at < row.Count).Select(row => row[at]);

    // A head is broken between words, not in them.
    private static int Width(SheetColumn column, IEnumerable<Cell> cells) => Math.Clamp(
        cells.Select(Length).Append(column.Label.Split(' ').Max(word => word.Length)).Append(Math.Min(column.Label.Length, 14)).Max() + Air,
        Narrowest,
        Widest);

    private static int Length(Cell cell) => cell.Value switch
    {
        null => 0,
        LocalDate => "31-12-2026".Length,
        decimal number => DutchFormat.Amount(number).Length - "EUR ".Length,
        long number => number.ToString(CultureInfo.InvariantCulture).Length,
        var text => ((string)text).Split('\n').Max(line => line.Length),
    };

    private static int Lines(string text, int width)
    {
        var (lines, used) = (1, 0);
        if (text.Length <= width - Air)
        {
            return lines;
        }

        foreach (var word in text.Split(' '))
        {
            lines += word.Length / width;
            if (used > 0 && used + 1 + word.Length > width - Air + 1)
            {
                (lines, used) = (lines + 1, word.Length);
            }
            else
            {
                used += word.Length + (used > 0 ? 1 : 0);
            }
        }

        return lines;
    }
}
