using System.Globalization;
using System.Text;
using System.Xml;

namespace Modular.Documents.Workbooks;

/// <summary>Text as a workbook can hold it.</summary>
internal static class CellText
{
    // What a cell of a spreadsheet program can hold.
    private const int Longest = 32_767;

    /// <summary>Without what XML cannot carry, and with what the format would take for an escape written so that it is read as it stands.</summary>
    public static string Of(string text)
    {
        var given = text.Length > Longest ? string.Concat(text.AsSpan(0, Longest - 1), "…") : text;
        var clean = new StringBuilder(given.Length);
        for (var i = 0; i < given.Length; i++)
        {
            if (IsEscape(given, i))
            {
                clean.Append("_x005F_");
            }
            else if (char.IsSurrogatePair(given, i))
            {
                clean.Append(given, i++, 2);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(given[i]) ? given[i] : '\uFFFD');
            }
        }

        return clean.ToString();
    }

    private static bool IsEscape(string text, int at) =>
        text[at] == '_' && at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_'
        && int.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
