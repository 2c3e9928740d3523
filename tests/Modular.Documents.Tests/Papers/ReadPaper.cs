using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;

namespace Modular.Documents.Tests.Papers;

/// <summary>A PDF as the library reads it: the texts of each page in the order in which they are drawn.</summary>
internal sealed partial class ReadPaper
{
    public ReadPaper(Stream file)
    {
        using var document = PdfReader.Open(file, PdfDocumentOpenMode.Import);
        Title = document.Info.Title;
        Pages = [.. Enumerable.Range(0, document.PageCount).Select(at => Texts(document.Pages[at]).ToList())];
    }

    public string Title { get; }

    public IReadOnlyList<IReadOnlyList<string>> Pages { get; }

    /// <summary>All texts of all pages, a line each.</summary>
    public string All => string.Join('\n', Pages.SelectMany(page => page));

    private static IEnumerable<string> Texts(PdfPage page)
    {
        var fonts = page.Resources.Elements.GetDictionary("/Font")!;
        var letters = fonts.Elements.Keys.ToDictionary(name => name, name => Letters(fonts.Elements.GetDictionary(name)!));
        var font = "";
        foreach (var part in ContentReader.ReadContent(page).OfType<COperator>())
        {
            switch (part.OpCode.OpCodeName)
            {
                case OpCodeName.Tf:
                    font = ((CName)part.Operands[0]).Name;
                    break;
                case OpCodeName.Tj:
                    yield return Text(((CString)part.Operands[0]).Value, letters[font]);
                    break;
            }
        }
    }

    // Two bytes for each glyph; which letter it shows is in the font's map.
    private static string Text(string bytes, Dictionary<int, string> letters)
    {
        var text = new StringBuilder();
        for (var at = 0; at + 1 < bytes.Length; at += 2)
        {
            text.Append(letters.GetValueOrDefault((bytes[at] << 8) | bytes[at + 1], "\uFFFD"));
        }

        return text.ToString();
    }

    private static Dictionary<int, string> Letters(PdfDictionary font)
    {
        var stream = (PdfDictionary)((PdfReference)font.Elements["/ToUnicode"]!).Value;
        var map = Encoding.ASCII.GetString(stream.Stream.UnfilteredValue);
        return Ranges().Matches(map).ToDictionary(range => Hex(range, 1), range => char.ConvertFromUtf32(Hex(range, 3)));
    }

    private static int Hex(Match match, int group) => int.Parse(match.Groups[group].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>")]
    private static partial Regex Ranges();
}
