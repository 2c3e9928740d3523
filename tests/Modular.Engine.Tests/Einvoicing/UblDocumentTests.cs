using System.Xml;
using Modular.Engine.Einvoicing;
using Modular.Engine.Einvoicing.Checks;

namespace Modular.Engine.Tests.Einvoicing;

public sealed class UblDocumentTests
{
    private const string Write = "MODULAR_WRITE_GOLDEN";

    public static TheoryData<string> Kinds => [.. Einvoices.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Bytes_AreThoseOfTheGoldenFile(string kind)
    {
        var written = UblDocument.Bytes(UblDocument.Of(Einvoices.All[kind]));
        var golden = Path.Combine(Golden(), kind + ".xml");
        if (Environment.GetEnvironmentVariable(Write) is { Length: > 0 })
        {
            File.WriteAllBytes(golden, written);
        }

        Assert.Equal(File.ReadAllText(golden), System.Text.Encoding.UTF8.GetString(written));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Document_HasItsElementsWhereTheSchemaHasThem_AndNoneEmpty(string kind)
    {
        var root = Einvoices.Root(kind);

        Assert.Empty(SchemaOrder.Violations(root));
        Assert.DoesNotContain(root.Descendants(), element => element.Value.Trim().Length == 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Document_BreaksNoRule(string kind) => Assert.Empty(EinvoiceRules.Violations(Einvoices.Root(kind)));

    [Fact]
    public void SchemaOrder_ElementOutOfPlace_IsNamed()
    {
        var root = Einvoices.Root("invoice");
        var terms = root.At("cac:PaymentTerms").Single();
        terms.Remove();
        root.AddFirst(terms);

        Assert.StartsWith("Invoice: PaymentTerms CustomizationID", Assert.Single(SchemaOrder.Violations(root)), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_OfTextThatXmlCannotSay_AreStillWellFormed()
    {
        var odd = Einvoices.Invoice with { BuyerReference = "L\uFFFE<&>\u00E9\uD83D\uDE00 ", Number = "\uFFFF" };
        using var reader = XmlReader.Create(new MemoryStream(UblDocument.Bytes(UblDocument.Of(odd))));
        var root = System.Xml.Linq.XElement.Load(reader);

        Assert.Equal("L<&>\u00E9\uD83D\uDE00", root.Text("cbc:BuyerReference"));
        Assert.Contains("BR-02", EinvoiceRules.Violations(root).Select(violation => violation.RuleId));
    }

    private static string Golden()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Modular.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "tests", "Modular.Engine.Tests", "Einvoicing", "golden");
    }
}
