using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Modular.Documents.Formats;
using NodaTime;

namespace Modular.Documents.Workbooks;

/// <summary>Writes a sheet, a row at a time, so that its length costs no memory.</summary>
internal static class SheetPart
{
    private const double Margin = 0.5;
    private const uint A4 = 9;
    private const int LettersInAlphabet = 26;

    // Day 60 of the format is a 29 February 1900 that never was; from the day after it on, programs agree on the days' numbers.
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate FirstCertain = new(1900, 3, 1);

    public static void Write(OpenXmlWriter writer, string title, Sheet sheet, bool first, CancellationToken cancel)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = first }));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 13.5 });
        writer.WriteElement(new Columns(sheet.Columns.Select((column, at) => new Column
        {
            Min = (uint)at + 1,
            Max = (uint)at + 1,
            Width = column.Width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, [.. sheet.Columns.Select(column => new Cell(CellFormat.Header, column.Label))]);
        var number = 1u;
        foreach (var row in sheet.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            WriteRow(writer, ++number, row);
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

    private static void WriteRow(OpenXmlWriter writer, uint number, IReadOnlyList<Cell> cells)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartElement(new Row(), [new OpenXmlAttribute("r", "", text)]);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Value is { } value)
            {
                WriteCell(writer, ColumnName(i) + text, cells[i].Format, value);
            }
        }

        writer.WriteEndElement();
    }

    private static void WriteCell(OpenXmlWriter writer, string at, CellFormat format, object value)
    {
        var written = value switch
        {
            LocalDate date when date >= FirstCertain => (string?)Period.DaysBetween(DayZero, date).ToString(CultureInfo.InvariantCulture),
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        var shown = written is null && format > CellFormat.Heading ? CellFormat.Text : format;
        List<OpenXmlAttribute> attributes = [new("r", "", at), new("s", "", ((int)shown).ToString(CultureInfo.InvariantCulture))];
        if (written is not null)
        {
            writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), attributes);
            writer.WriteElement(new CellValue(written));
        }
        else
        {
            attributes.Add(new OpenXmlAttribute("t", "", "inlineStr"));
            var text = CellText.Of(value is LocalDate early ? DutchFormat.Date(early) : (string)value);
            writer.WriteStartElement(new DocumentFormat.OpenXml.Spreadsheet.Cell(), attributes);
            writer.WriteElement(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        }

        writer.WriteEndElement();
    }

    private static string ColumnName(int at) => at < LettersInAlphabet
        ? ((char)('A' + at)).ToString()
        : ColumnName((at / LettersInAlphabet) - 1) + (char)('A' + (at % LettersInAlphabet));

    // A head of a page is at most 255 characters, and the ampersand begins a code.
    private static string Escaped(string text) => CellText.Of(text.Length > 100 ? text[..100] : text).Replace("&", "&&", StringComparison.Ordinal);
}
