using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Modular.Documents.Workbooks;

/// <summary>The style sheet of every workbook: one cell format for each <see cref="CellFormat"/>, in its order.</summary>
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
        new CellFormats(
            Format(0, wrapped: true),
            Format(0, wrapped: true, bold: true, head: true),
            Format(0, bold: true),
            Format(WholeFormat),
            Format(NumberFormat),
            Format(AmountFormat),
            Format(DateFormat)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font Font(bool bold)
    {
        OpenXmlElement[] parts = [new FontSize { Val = 10 }, new FontName { Val = "Liberation Sans" }, new FontFamilyNumbering { Val = 2 }];
        return bold ? new Font([new Bold(), .. parts]) : new Font(parts);
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static DocumentFormat.OpenXml.Spreadsheet.CellFormat Format(
        uint number, bool wrapped = false, bool bold = false, bool head = false) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wrapped })
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
