using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Modular.Documents.Workbooks;

/// <summary>
/// The style sheet of every workbook: a cell format for each <see cref="CellFormat"/>, in its order, once with numbers to the right and once
/// with all to the left.
/// </summary>
internal static class Styles
{
    private const uint WholeFormat = 1;
    private const uint NumberFormat = 164;
    private const uint AmountFormat = 165;
    private const uint DateFormat = 166;

    /// <summary>Format codes are invariant: the program shows them with the separators of its user.</summary>
    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = NumberFormat, FormatCode = "#,##0.00####" },
            new NumberingFormat { NumberFormatId = AmountFormat, FormatCode = "#,##0.00" },
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd\\-mm\\-yyyy" }),
        new Fonts(Font(bold: false), Font(bold: true)),
        new Fills(
            Fill(PatternValues.None),
            Fill(PatternValues.Gray125),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E9ED" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder(), new RightBorder(), new TopBorder(),
                new BottomBorder(new Color { Rgb = "FF8A929E" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat()),
        new CellFormats(((bool[])[false, true]).SelectMany(left => new[]
        {
            Format(0, left, wrapped: true),
            Format(0, left, wrapped: true, bold: true, head: true),
            Format(0, left, bold: true),
            Format(WholeFormat, left),
            Format(NumberFormat, left),
            Format(AmountFormat, left),
            Format(DateFormat, left),
        })),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    /// <summary>The place of a format in the style sheet.</summary>
    public static int Of(CellFormat format, bool left) => (int)format + (left ? Enum.GetValues<CellFormat>().Length : 0);

    private static Font Font(bool bold)
    {
        OpenXmlElement[] parts = [new FontSize { Val = 10 }, new FontName { Val = "Liberation Sans" }, new FontFamilyNumbering { Val = 2 }];
        return bold ? new Font([new Bold(), .. parts]) : new Font(parts);
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static DocumentFormat.OpenXml.Spreadsheet.CellFormat Format(
        uint number, bool left, bool wrapped = false, bool bold = false, bool head = false)
    {
        // Indented, so that it does not touch a number on its left.
        var atLeft = left || (wrapped && !head);
        return new(new Alignment
        {
            Vertical = VerticalAlignmentValues.Top,
            WrapText = wrapped,
            Horizontal = atLeft ? HorizontalAlignmentValues.Left : head ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.General,
            Indent = atLeft ? 1u : 0u,
        })
        {
            NumberFormatId = number,
            FontId = bold ? 1u : 0u,
            FillId = head ? 2u : 0u,
            BorderId = head ? 1u : 0u,
            FormatId = 0,
            ApplyNumberFormat = number > 0,
            ApplyFont = bold,
            ApplyFill = head,
            ApplyBorder = head,
            ApplyAlignment = true,
        };
    }
}
