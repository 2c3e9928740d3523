using Modular.Documents.Papers;
using NodaTime;

namespace Modular.Documents.Tests.Papers;

public sealed class PaperFileTests
{
    private static readonly Paper Short = new("Factuur", "Factuur W-2026-001", new LocalDate(2026, 1, 26))
    {
        Sender = ["Werkpad B.V.", "Kerkstraat 1", "6901 AA Zevenaar"],
        Addressee = ["RSD de Liemers"],
        Facts = [new PaperFact("Factuurnummer", "W-2026-001", Strong: true), new PaperFact("Achternaam", "Çelik-Ōé")],
        Columns = [new PaperColumn("Omschrijving", 70), new PaperColumn("Bedrag", 30, Right: true)],
        Rows = [["Eerste helft", "EUR 2.400,00"]],
        Totals = [new PaperFact("Totaal", "EUR 2.400,00", Strong: true)],
        Notes = ["Te betalen binnen 30 werkdagen."],
    };

    [Fact]
    public void Write_Paper_ShowsAllThatItStates()
    {
        var read = Read(Short);

        Assert.Equal("Factuur W-2026-001", read.Title);
        string[] stated =
        [
            "Werkpad B.V.", "6901 AA Zevenaar", "RSD de Liemers", "Factuurnummer", "W-2026-001", "Çelik-Ōé", "Omschrijving", "Eerste helft",
            "EUR 2.400,00", "Totaal", "Te betalen binnen 30 werkdagen.", "Pagina 1 van 1",
        ];
        Assert.All(stated, text => Assert.Contains(text, read.Pages[0]));
    }

    [Fact]
    public void Write_ManyRows_RepeatsTheHeadAndNumbersThePages()
    {
        var read = Read(Short with { Rows = Enumerable.Range(1, 200).Select(at => (IReadOnlyList<string>)[$"Regel {at}", $"EUR {at},00"]) });

        Assert.True(read.Pages.Count > 2);
        Assert.All(read.Pages.SkipLast(1), page => Assert.Contains("Omschrijving", page));
        Assert.All(read.Pages.Index(), page => Assert.Contains($"Pagina {page.Index + 1} van {read.Pages.Count}", page.Item));
        Assert.Equal(Enumerable.Range(1, 200).Select(at => $"Regel {at}"), read.Pages.SelectMany(page => page).Where(text => text.StartsWith("Regel", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_LongTexts_AreBrokenAndNothingIsLost()
    {
        var sentence = string.Join(' ', Enumerable.Range(1, 300).Select(at => $"woord{at}"));
        var word = new string('w', 500);
        var read = Read(Short with { Rows = [[sentence, "EUR 1,00"], [word + "𝄞" + word, "EUR 2,00"]], Notes = [sentence] });

        var all = read.All.Replace("\n", " ", StringComparison.Ordinal);
        Assert.Equal(2, all.Split(' ').Count(each => each == "woord299"));
        Assert.Equal(1000, read.Pages.SelectMany(page => page).Where(text => text.Contains("www", StringComparison.Ordinal)).Sum(text => text.Count(c => c == 'w')));
    }

    [Fact]
    public void Write_TextThatCannotBePrinted_IsNoFault() =>
        Assert.NotEmpty(Read(Short with { Facts = [new PaperFact("Vreemd", "a\0b\tc\u202Ed \uD800")], Notes = [""] }).Pages);

    [Fact]
    public async Task Write_SamePaperAtTheSameTime_MakesTheSameBytes()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Bytes(Short))));

        Assert.All(all, bytes => Assert.Equal(all[0], bytes));
    }

    [Fact]
    public void Write_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => PaperFile.Write(Short, Stream.Null, new CancellationToken(canceled: true)));

    private static byte[] Bytes(Paper paper)
    {
        using var file = new MemoryStream();
        PaperFile.Write(paper, file, CancellationToken.None);
        return file.ToArray();
    }

    private static ReadPaper Read(Paper paper)
    {
        using var file = new MemoryStream(Bytes(paper));
        return new ReadPaper(file);
    }
}
