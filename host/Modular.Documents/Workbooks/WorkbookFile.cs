using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Modular.Documents.Workbooks;

/// <summary>
/// Writes workbooks as .xlsx. The parts are written straight into the archive, one after the other: the library's own package keeps every
/// part in memory until it is closed, and stamps the parts with the time of writing.
/// </summary>
public static class WorkbookFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int FirstYear = 1980;
    private const int LastYear = 2107;

    /// <summary>Writes a workbook. The same workbook makes the same bytes.</summary>
    /// <param name="workbook">What to write.</param>
    /// <param name="target">Where to; it is left open, and need not be able to seek.</param>
    /// <param name="cancel">Stops between two rows.</param>
    public static void Write(Workbook workbook, Stream target, CancellationToken cancel)
    {
        using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        // An archive knows the years from 1980 to 2107 only.
        var day = workbook.Date.With(date => date.Year < FirstYear ? new(FirstYear, 1, 1) : date.Year > LastYear ? new(LastYear, 1, 1) : date);
        var stamp = new DateTimeOffset(day.ToDateTimeUnspecified(), TimeSpan.Zero);
        AddText("[Content_Types].xml", PackageParts.ContentTypes(workbook));
        AddText("_rels/.rels", PackageParts.Relationships());
        AddText("docProps/core.xml", PackageParts.Properties(workbook));
        AddText("xl/_rels/workbook.xml.rels", PackageParts.WorkbookRelationships(workbook));
        Add("xl/workbook.xml", writer => writer.WriteElement(Of(workbook)));
        Add("xl/styles.xml", writer => writer.WriteElement(Styles.Create()));
        foreach (var (at, sheet) in workbook.Sheets.Index())
        {
            Add(PackageParts.SheetPath(at), writer => SheetPart.Write(writer, workbook.Title, sheet, at == 0, cancel));
        }

        void Add(string path, Action<OpenXmlWriter> write)
        {
            using var part = Entry(path);
            using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
            writer.WriteStartDocument(true);
            write(writer);
        }

        void AddText(string path, string text)
        {
            using var part = Entry(path);
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        Stream Entry(string path)
        {
            var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
            entry.LastWriteTime = stamp;
            return entry.Open();
        }
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Workbook Of(Workbook workbook) => new(
        new BookViews(new WorkbookView()),
        new Sheets(workbook.Sheets.Select((sheet, at) => new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Name = sheet.Name,
            SheetId = (uint)at + 1,
            Id = PackageParts.SheetId(at),
        })),
        // The head is printed on every page.
        new DefinedNames(workbook.Sheets.Select((sheet, at) =>
            new DefinedName($"'{sheet.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at })));
}
