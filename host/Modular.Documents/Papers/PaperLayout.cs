using System.Globalization;
using Modular.Documents.Typefaces;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Modular.Documents.Papers;

/// <summary>Sets a paper on as many pages as it takes. Lengths are in points, from the top left.</summary>
internal sealed class PaperLayout : IDisposable
{
    private const double Left = 56;
    private const double Right = 539;
    private const double Top = 56;
    private const double Bottom = 776;
    private const double Foot = 806;
    private const double Line = 12.5;
    private const double Gap = 6;
    private const double SenderLeft = 330;
    private const double ValueLeft = 190;
    private const double TotalsLeft = 300;

    private static readonly XFont Plain = Of(9, bold: false);
    private static readonly XFont Strong = Of(9, bold: true);
    private static readonly XFont Large = Of(18, bold: true);
    private static readonly XFont Name = Of(12, bold: true);
    private static readonly XFont Small = Of(8, bold: false);
    private static readonly XPen Rule = new(XColor.FromArgb(138, 146, 158), 0.6);
    private static readonly XBrush Shade = new XSolidBrush(XColor.FromArgb(231, 233, 237));
    private static readonly XBrush Grey = new XSolidBrush(XColor.FromArgb(85, 92, 103));

    private readonly PdfDocument _document;
    private readonly Paper _paper;
    private readonly double[] _columns;
    private XGraphics _page;
    private double _y = Top;

    public PaperLayout(PdfDocument document, Paper paper)
    {
        (_document, _paper) = (document, paper);
        var share = (Right - Left) / Math.Max(1, paper.Columns.Sum(column => column.Share));
        _columns = [.. paper.Columns.Select((_, at) => Left + (share * paper.Columns.Take(at).Sum(column => column.Share))), Right];
        _page = NewPage();
    }

    public void Set(CancellationToken cancel)
    {
        SetHead();
        foreach (var fact in _paper.Facts)
        {
            SetFact(fact, Left, ValueLeft, right: false);
        }

        if (_paper.Columns.Length > 0)
        {
            SetTable(cancel);
        }

        foreach (var total in _paper.Totals)
        {
            SetFact(total, TotalsLeft, TotalsLeft, right: true);
        }

        _y += Line;
        foreach (var note in _paper.Notes)
        {
            foreach (var line in PaperText.Lines(note, Plain, Right - Left, _page))
            {
                Room(Line);
                Draw(line, Plain, Left);
                _y += Line;
            }

            _y += Gap;
        }

        _page.Dispose();
        SetFeet();
    }

    public void Dispose() => _page.Dispose();

    private void SetHead()
    {
        _page.DrawString(_paper.Heading, Large, XBrushes.Black, Left, Top + 14);
        var sender = SetBlock(_paper.Sender, SenderLeft, Top + 10, Name);
        var addressee = SetBlock(_paper.Addressee, Left, Top + 60, Strong);
        _y = Math.Max(sender, addressee) + (2 * Line);
    }

    private double SetBlock(IEnumerable<string> lines, double x, double y, XFont first)
    {
        var font = first;
        foreach (var line in lines.SelectMany((line, at) => PaperText.Lines(line, at == 0 ? first : Plain, (x > Left ? Right : SenderLeft - 20) - x, _page)
            .Select(part => (Text: part, Font: at == 0 ? first : Plain))))
        {
            font = line.Font;
            _page.DrawString(line.Text, font, XBrushes.Black, x, y);
            y += font == Name ? Line + 3 : Line;
        }

        return y;
    }

    private void SetFact(PaperFact fact, double labelLeft, double valueLeft, bool right)
    {
        var font = fact.Strong ? Strong : Plain;
        var values = PaperText.Lines(fact.Value, font, Right - valueLeft, _page);
        Room(Line * values.Count);
        _page.DrawString(fact.Label, font, right ? XBrushes.Black : Grey, labelLeft, _y);
        foreach (var value in values)
        {
            Draw(value, font, right ? Right - (Gap / 2) - _page.MeasureString(value, font).Width : valueLeft);
            _y += Line;
        }
    }

    private void SetTable(CancellationToken cancel)
    {
        _y += Line;
        Room(4 * Line);
        SetTableHead();
        foreach (var row in _paper.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            var cells = row.Select((text, at) => PaperText.Lines(text, Plain, _columns[at + 1] - _columns[at] - Gap, _page)).ToList();
            for (var line = 0; line < cells.Max(cell => cell.Count); line++)
            {
                if (Room(Line))
                {
                    SetTableHead();
                }

                foreach (var (at, cell) in cells.Index().Where(cell => line < cell.Item.Count))
                {
                    Draw(cell[line], Plain, CellLeft(at, cell[line], Plain));
                }

                _y += Line;
            }

            _page.DrawLine(Rule, Left, _y - Line + 4, Right, _y - Line + 4);
            _y += 3;
        }

        _y += Gap;
    }

    private void SetTableHead()
    {
        _page.DrawRectangle(Shade, Left, _y - 10, Right - Left, Line + 3);
        foreach (var (at, column) in _paper.Columns.Index())
        {
            Draw(column.Label, Strong, CellLeft(at, column.Label, Strong));
        }

        _y += Line + 5;
    }

    private double CellLeft(int at, string text, XFont font) => _paper.Columns[at].Right
        ? _columns[at + 1] - _page.MeasureString(text, font).Width - (Gap / 2)
        : _columns[at] + (Gap / 2);

    // How many pages there are is known at the end only.
    private void SetFeet()
    {
        for (var at = 0; at < _document.PageCount; at++)
        {
            using var page = XGraphics.FromPdfPage(_document.Pages[at], XGraphicsPdfPageOptions.Append);
            var number = string.Create(CultureInfo.InvariantCulture, $"Pagina {at + 1} van {_document.PageCount}");
            page.DrawLine(Rule, Left, Foot - 12, Right, Foot - 12);
            page.DrawString(_paper.Title, Small, Grey, Left, Foot);
            page.DrawString(number, Small, Grey, Right - page.MeasureString(number, Small).Width, Foot);
        }
    }

    private void Draw(string text, XFont font, double x) => _page.DrawString(text, font, XBrushes.Black, x, _y);

    // Goes to a new page when what comes next does not fit; true when it did.
    private bool Room(double height)
    {
        if (_y + height <= Bottom)
        {
            return false;
        }

        _page.Dispose();
        _page = NewPage();
        _y = Top;
        return true;
    }

    private XGraphics NewPage()
    {
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        return XGraphics.FromPdfPage(page);
    }

    private static XFont Of(double size, bool bold) => new(
        EmbeddedTypefaces.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);
}
