using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Modular.Documents.Formats;
using NodaTime;

namespace Modular.Documents.Workbooks;

/// <summary>Writes a sheet. Only its first rows are held, to see how wide its columns are, so that its length costs no memory.</summary>
internal static class SheetPart
{
    private const double Margin = 0.5;
    private const uint A4 = 9;
    private const int LettersInAlphabet = 26;

    // Day 60 of the format is a 29 February 1900 that never was; from the day after it on, programs agree on the days' numbers.
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate FirstCertain = new(1900, 3, 1);

    public static void Write(OpenXmlWriter writer, string title, Sheet sheet, bool selected, CancellationToken cancel)
    {
        using var rows = sheet.Rows.GetEnumerator();
        var first = Take(rows, cancel);
        var layout = SheetLayout.Of(sheet, first);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = selected }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 13.5 });
        writer.WriteElement(new Columns(sheet.Columns.Select((_, at) => new Column
        {
            Min = (uint)at + 1,
            Max = (uint)at + 1,
            Width = layout.Widths[at],
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteHead(writer, sheet, layout);
        var number = 1u;
        foreach (var row in first)
        {
            WriteRow(writer, ++number, row, layout, sheet.IsList);
        }

        while (rows.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            WriteRow(writer, ++number, rows.Current, layout, sheet.IsList);
        }

        writer.WriteEndElement();
        writer.WriteElement(new PageMargins { Left = Margin, Right = Margin, Top = 0.8, Bottom = 0.8, Header = 0.4, Footer = 0.4 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter
        {
            OddHeader = new OddHeader($"&L&B{Escaped(title)}&R{Escaped(sheet.Name)}"),
            OddFooter = new OddFooter("&RPagina &P van &N"),
        });
        writer.WriteEndElement();
    }

    private static List<IReadOnlyList<Cell>> Take(IEnumerator<IReadOnlyList<Cell>> rows, CancellationToken cancel)
    {
        var first = new List<IReadOnlyList<Cell>>();
        while (first.Count < SheetLayout.Rows && rows.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            first.Add(rows.Current);
        }

        return first;
    }

    private static void WriteHead(OpenXmlWriter writer, Sheet sheet, SheetLayout layout)
    {
        StartRow(writer, "1", layout.Height([.. sheet.Columns.Select(column => Cell.Text(column.Label))]));
        foreach (var (at, column) in sheet.Columns.Index())
        {
            WriteCell(writer, ColumnName(at) + "1", column.Label, Styles.Of(CellFormat.Header, !layout.Right[at]));
        }

        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, uint number, IReadOnlyList<Cell> cells, SheetLayout layout, bool left)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        StartRow(writer, text, layout.Height(cells));
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Value is { } value)
            {
                WriteCell(writer, ColumnName(i) + text, value, Styles.Of(cells[i].Format, left));
            }
        }

        writer.WriteEndElement();
    }

    private static void StartRow(OpenXmlWriter writer, string number, double? height)
    {
        List<OpenXmlAttribute> attributes = [new("r", "", number)];
        if (height is { } points)
        {
            attributes.Add(new OpenXmlAttribute("ht", "", points.ToString(CultureInfo.InvariantCulture)));
            attributes.Add(new OpenXmlAttribute("customHeight", "", "1"));
        }

        writer.WriteStartElement(new Row(), attributes);
    }

    private static void WriteCell(OpenXmlWriter writer, string at, object value, int style)
    {
        var number = value switch
        {
            LocalDate date when date >= FirstCertain => Period.DaysBetween(DayZero, date).ToString(CultureInfo.InvariantCulture),
            decimal amount => amount.ToString(CultureInfo.InvariantCulture),
            long whole => whole.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        List<OpenXmlAttribute> attributes = [new("r", "", at), new("s", "", style.ToString(CultureInfo.InvariantCulture))];
        if (number is null)
        {
            attributes.Add(new OpenXmlAttribute("t", "", "inlineStr"));
        }

        writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), attributes);
        writer.WriteElement(number is null
            ? new InlineString(new Text(CellText.Of(value as string ?? DutchFormat.Date((LocalDate)value))) { Space = SpaceProcessingModeValues.Preserve })
            : new CellValue(number));
        writer.WriteEndElement();
    }

    private static string ColumnName(int at) => at < LettersInAlphabet
        ? ((char)('A' + at)).ToString()
        : ColumnName((at / LettersInAlphabet) - 1) + (char)('A' + (at % LettersInAlphabet));

    // A head of a page is at most 255 characters, and the ampersand begins a code.
    private static string Escaped(string text) => CellText.Of(text.Length > 100 ? text[..100] : text).Replace("&", "&&", StringComparison.Ordinal);
}
