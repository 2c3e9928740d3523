using System.Security.Cryptography;
using System.Text;
using Modular.Documents.Typefaces;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Modular.Documents.Papers;

/// <summary>Writes papers as PDF.</summary>
public static class PaperFile
{
    public const string MediaType = "application/pdf";

    private const string Producer = "Modular";

    // The library keeps fonts for the whole process and does not say that two documents may be made at once.
    private static readonly Lock One = new();

    static PaperFile() => GlobalFontSettings.FontResolver = new EmbeddedTypefaces();

    /// <summary>Writes a paper. The same paper makes the same bytes.</summary>
    /// <param name="paper">What to write.</param>
    /// <param name="target">Where to; it is left open.</param>
    /// <param name="cancel">Stops between two rows.</param>
    public static void Write(Paper paper, Stream target, CancellationToken cancel)
    {
        using var file = new MemoryStream();
        lock (One)
        {
            Save(paper, file, cancel);
        }

        RepeatablePdf.Settle(file.GetBuffer().AsSpan(0, (int)file.Length));
        file.WriteTo(target);
    }

    private static void Save(Paper paper, MemoryStream file, CancellationToken cancel)
    {
        using var document = new PdfDocument();
        document.Language = "nl-NL";
        document.Info.Title = paper.Title;
        document.Info.Author = paper.Sender.FirstOrDefault() ?? "";
        document.Info.Creator = Producer;
        document.Info.CreationDate = DateTime.SpecifyKind(paper.Date.ToDateTimeUnspecified(), DateTimeKind.Utc);
        document.Info.ModificationDate = document.Info.CreationDate;
        using (var layout = new PaperLayout(document, paper))
        {
            layout.Set(cancel);
        }

        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Info.Author}\n{paper.Title}\n{paper.Date}")))[..16];
        document.Internals.FirstDocumentID = id;
        document.Internals.SecondDocumentID = id;
        document.Save(file, closeStream: false);
    }
}
