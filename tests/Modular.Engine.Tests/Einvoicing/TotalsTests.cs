using FsCheck;
using FsCheck.Fluent;
using Modular.Engine.Einvoicing;
using Modular.Engine.Einvoicing.Checks;
using Modular.Engine.Invoicing;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Einvoicing;

public sealed class TotalsTests
{
    private static readonly Config Thousands = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly string[] Treatments = ["standard_21", "reduced_9", "zero", "exempt"];

    private static readonly Gen<(string Treatment, decimal Amount)> Line =
        from treatment in Gen.Elements(Treatments)
        from cents in Gen.Choose(-5_000, 500_000)
        select (treatment, cents / 100m);

    private static readonly Gen<((string Treatment, decimal Amount)[] Lines, VatBasis Basis, bool Credit)> Invoices =
        from first in Line
        from rest in Line.ListOf()
        from basis in Gen.Elements(VatBasis.Including, VatBasis.Excluding)
        from credit in Gen.Elements(true, false)
        select (((string, decimal)[])[first, .. rest], basis, credit);

    [Fact]
    public void AnyInvoice_BreaksNoRule_AndAddsUpToWhatIsStored() => FsCheck.Check.One(Thousands, Prop.ForAll(Invoices.ToArbitrary(), drawn =>
    {
        var invoice = Einvoices.Of(drawn.Credit ? Einvoice.CreditNoteType : Einvoice.InvoiceType, drawn.Basis, null, drawn.Lines);
        var root = UblDocument.Of(invoice).Root!;
        return EinvoiceRules.Violations(root).IsEmpty
            && root.Number($"{Ubl.Totals}/cbc:TaxExclusiveAmount") == invoice.TotalExcludingVat.Amount
            && root.Number($"{Ubl.Totals}/cbc:PayableAmount") == invoice.TotalIncludingVat.Amount
            && invoice.Lines.Select(line => line.Net).Sum() == invoice.TotalExcludingVat
            && !SchemaOrder.Violations(root).Any();
    }));

    [Fact]
    public void AnyPricesWithVat_WithoutItEachWithinACent() => FsCheck.Check.One(Thousands, Prop.ForAll(Invoices.ToArbitrary(), drawn =>
    {
        var gross = drawn.Lines.Select(line => Money.Of(line.Amount)).ToList();
        var percent = VatRate.Of(drawn.Lines[0].Treatment).Percentage;
        var net = NetAmounts.WithoutVat(gross, percent).ToList();
        return net.Zip(gross).All(pair =>
                Math.Abs(pair.First.Amount - Money.Round(pair.Second.Amount * 100 / (100 + percent)).Amount) <= 0.01m)
            && net.Sum() == Money.Round(gross.Sum().Amount * 100 / (100 + percent));
    }));

    [Fact]
    public void LinesOf37_50And12_50_BearVatOnTheirTotal()
    {
        var standard = Einvoices.Collective.Vat[0];

        Assert.Equal((50m, 10.50m), (standard.Taxable.Amount, standard.Tax.Amount));
    }
}
