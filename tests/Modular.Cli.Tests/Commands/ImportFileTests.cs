using Modular.Cli.Commands;
using Modular.Common.V1;

namespace Modular.Cli.Tests.Commands;

public sealed class ImportFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modular-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_Csv_TakesQuotesTypesAndTheKey()
    {
        var file = Written("rows.csv", "number:text,name,amount,note\n12,\"Jansen, J. \"\"JJ\"\"\",12.50 EUR,\n13,\"14\",3,x\n");

        var rows = ImportFile.Read(file, ["number"]).ToList();

        Assert.Equal(["12", "13"], rows.Select(row => row.Key.Values["number"].Text));
        Assert.Equal("Jansen, J. \"JJ\"", rows[0].Fields["name"].Text);
        Assert.Equal(12, rows[0].Fields["amount"].Money.Units);
        Assert.Equal(["amount", "name"], rows[0].Fields.Keys.Order());
        Assert.Equal((FieldValue.KindOneofCase.Text, 3L), (rows[1].Fields["name"].KindCase, rows[1].Fields["amount"].WholeNumber));
    }

    [Fact]
    public void Read_JsonLines_TakesObjectsAndTheId()
    {
        var file = Written("rows.jsonl", "{\"id\":\"a\",\"on\":\"2026-01-05\",\"n\":3,\"t\":{\"text\":\"4\"},\"none\":null}\n\n{\"id\":\"b\"}\n");

        var rows = ImportFile.Read(file, []).ToList();

        Assert.Equal(["a", "b"], rows.Select(row => row.RecordId));
        Assert.Equal(2026, rows[0].Fields["on"].Date.Year);
        Assert.Equal((3L, "4"), (rows[0].Fields["n"].WholeNumber, rows[0].Fields["t"].Text));
        Assert.False(rows[0].Fields.ContainsKey("none"));
    }

    [Theory]
    [InlineData("rows.csv", "a,b\n1\n")]
    [InlineData("rows.jsonl", "[1]\n")]
    [InlineData("rows.jsonl", "{\n")]
    public void Read_WhatIsNoRow_SaysWhichLine(string name, string text)
    {
        var file = Written(name, text);

        var error = Assert.Throws<UsageException>(() => ImportFile.Read(file, []).ToList());

        Assert.Contains("line", error.Message, StringComparison.Ordinal);
    }

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
