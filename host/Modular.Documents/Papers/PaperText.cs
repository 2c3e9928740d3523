using PdfSharp.Drawing;

namespace Modular.Documents.Papers;

/// <summary>Breaks text into lines that fit a width.</summary>
internal static class PaperText
{
    public static List<string> Lines(string text, XFont font, double width, XGraphics page)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Break(Visible(paragraph), font, width, page, lines);
        }

        return lines;
    }

    private static void Break(string paragraph, XFont font, double width, XGraphics page, List<string> lines)
    {
        var line = "";
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Fits(longer))
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (!Fits(line))
            {
                var most = Most(line);
                lines.Add(line[..most]);
                line = line[most..];
            }
        }

        lines.Add(line);

        bool Fits(string part) => page.MeasureString(part, font).Width <= width;

        // How many letters of a word that is too long for a line go on one; at least one, so that it ends. Pairs stay together.
        int Most(string word)
        {
            var (fits, tooLong) = (1, word.Length);
            while (tooLong - fits > 1)
            {
                var middle = (fits + tooLong) / 2;
                (fits, tooLong) = Fits(word[..middle]) ? (middle, tooLong) : (fits, middle);
            }

            return char.IsHighSurrogate(word[fits - 1]) ? fits == 1 ? Math.Min(2, word.Length) : fits - 1 : fits;
        }
    }

    private static string Visible(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
