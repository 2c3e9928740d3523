using System.Globalization;
using Modular.Documents.V1;
using Spectre.Console;

namespace Modular.Cli.Display;

/// <summary>Documents and the files that they became.</summary>
public static class DocumentView
{
    public static void List(IAnsiConsole console, IEnumerable<Document> documents) => Blocks.Table(
        console,
        "Documents",
        ["format", "file name", "media type"],
        documents.Select(each => new[] { Cells.Of(each.Format), each.FileName, each.MediaType }));

    public static void Saved(IAnsiConsole console, DocumentFile file, string path) => console.Profile.Out.Writer.WriteLine(
        $"{path} ({file.Document.MediaType}, {file.SizeBytes.ToString(CultureInfo.InvariantCulture)} bytes)");

    public static void Files(IAnsiConsole console, IEnumerable<(string Path, string What, long Bytes)> files) => Blocks.Table(
        console,
        "Files",
        ["file", "what", "bytes"],
        files.Select(each => new[] { each.Path, each.What, each.Bytes.ToString(CultureInfo.InvariantCulture) }));
}
