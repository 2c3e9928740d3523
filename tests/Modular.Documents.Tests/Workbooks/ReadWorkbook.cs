using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Modular.Documents.Tests.Workbooks;

/// <summary>A workbook as the library reads it: values by sheet and address, with the number format that they are shown in.</summary>
internal sealed class ReadWorkbook
{
    private readonly Dictionary<string, Dictionary<string, (object Value, string Format)>> _sheets = [];

    public ReadWorkbook(Stream file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Errors = [.. new OpenXmlValidator().Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
        Title = document.PackageProperties.Title;
        var book = document.WorkbookPart!;
        var styles = book.WorkbookStylesPart!.Stylesheet;
        var codes = styles.NumberingFormats!.Elements<NumberingFormat>()
            .ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value!);
        var formats = styles.CellFormats!.Elements<CellFormat>()
            .Select(format => codes.GetValueOrDefault(format.NumberFormatId!.Value, "")).ToList();
        foreach (var sheet in book.Workbook.Sheets!.Elements<Sheet>())
        {
            var worksheet = ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet;
            Names.Add(sheet.Name!);
            Frozen.Add(worksheet.Descendants<Pane>().SingleOrDefault()?.TopLeftCell?.Value ?? "");
            Landscape.Add(worksheet.Descendants<PageSetup>().Single().Orientation! == OrientationValues.Landscape);
            _sheets[sheet.Name!] = worksheet.Descendants<Cell>()
                .ToDictionary(cell => cell.CellReference!.Value!, cell => (Value(cell), formats[(int)(cell.StyleIndex?.Value ?? 0)]));
        }
    }

    public IReadOnlyList<string> Errors { get; }

    public string? Title { get; }

    public List<string> Names { get; } = [];

    public List<string> Frozen { get; } = [];

    public List<bool> Landscape { get; } = [];

    /// <summary>The text or number in a cell; null when there is none.</summary>
    public object? this[string sheet, string cell] => _sheets[sheet].TryGetValue(cell, out var found) ? found.Value : null;

    public string FormatOf(string sheet, string cell) => _sheets[sheet][cell].Format;

    public int CellCount(string sheet) => _sheets[sheet].Count;

    private static object Value(Cell cell) => cell.DataType?.Value == CellValues.InlineString
        ? cell.InlineString!.InnerText
        : decimal.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);
}
