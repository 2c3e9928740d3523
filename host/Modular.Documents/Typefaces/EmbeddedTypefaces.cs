using PdfSharp.Fonts;

namespace Modular.Documents.Typefaces;

/// <summary>The one family that papers are set in, from this assembly, so that a page looks the same on every machine.</summary>
internal sealed class EmbeddedTypefaces : IFontResolver
{
    public const string Family = "Liberation Sans";

    private const string Regular = "LiberationSans-Regular";
    private const string Bold = "LiberationSans-Bold";

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    public byte[]? GetFont(string faceName)
    {
        using var font = typeof(EmbeddedTypefaces).Assembly.GetManifestResourceStream(faceName)
            ?? throw new InvalidOperationException($"There is no font {faceName}.");
        var bytes = new byte[font.Length];
        font.ReadExactly(bytes);
        return bytes;
    }
}
