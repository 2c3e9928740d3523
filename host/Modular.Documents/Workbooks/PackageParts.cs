using System.Globalization;
using System.Xml.Linq;
using NodaTime.Text;

namespace Modular.Documents.Workbooks;

/// <summary>The parts that say what the other parts are.</summary>
internal static class PackageParts
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static string SheetPath(int at) => $"xl/worksheets/sheet{Number(at)}.xml";

    public static string SheetId(int at) => $"sheet{Number(at)}";

    public static string ContentTypes(Workbook workbook) => Head + new XElement(
        Types + "Types",
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        Default("xml", "application/xml"),
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        Override("/xl/workbook.xml", Main + "sheet.main+xml"),
        Override("/xl/styles.xml", Main + "styles+xml"),
        workbook.Sheets.Select((_, at) => Override("/" + SheetPath(at), Main + "worksheet+xml")));

    public static string Relationships() => Head + new XElement(
        Links + "Relationships",
        Link("workbook", Office + "officeDocument", "xl/workbook.xml"),
        Link("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"));

    public static string WorkbookRelationships(Workbook workbook) => Head + new XElement(
        Links + "Relationships",
        workbook.Sheets.Select((_, at) => Link(SheetId(at), Office + "worksheet", SheetPath(at)["xl/".Length..])),
        Link("styles", Office + "styles", "styles.xml"));

    public static string Properties(Workbook workbook)
    {
        var date = LocalDatePattern.Iso.Format(workbook.Date) + "T00:00:00Z";
        return Head + new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dublin.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", Instance.NamespaceName),
            new XElement(Dublin + "title", CellText.Of(workbook.Title)),
            new XElement(Dublin + "creator", CellText.Of(workbook.Author)),
            new XElement(Dublin + "language", "nl-NL"),
            Dated("created", date),
            Dated("modified", date));
    }

    private static XElement Dated(string name, string date) =>
        new(Terms + name, new XAttribute(Instance + "type", "dcterms:W3CDTF"), date);

    private static XElement Default(string extension, string type) =>
        new(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    private static XElement Override(string part, string type) =>
        new(Types + "Override", new XAttribute("PartName", part), new XAttribute("ContentType", type));

    private static XElement Link(string id, string type, string target) =>
        new(Links + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    private static string Number(int at) => (at + 1).ToString(CultureInfo.InvariantCulture);
}
