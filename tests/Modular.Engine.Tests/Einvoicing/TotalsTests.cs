using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Modular.Engine.Einvoicing;
using Modular.Engine.Einvoicing.Checks;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Einvoicing;

public sealed class TotalsTests
{
    private static readonly Config Thousands = Config.QuickThrowOnFailure.WithMaxTest(5000);

    private static readonly EinvoiceRate[] Rates =
        [new(EinvoiceRate.Standard, 21), new(EinvoiceRate.Standard, 9), new(EinvoiceRate.Zero, 0), new(EinvoiceRate.Exempt, 0)];

    private static readonly Gen<(EinvoiceRate Rate, int[] Cents, bool Including, bool Credit)> Invoices =
        from rate in Gen.Elements(Rates)
        from first in Gen.Choose(1, 2_000_000)
        from rest in Gen.Choose(-5_000, 500_000).ListOf()
        from including in Gen.Elements(true, false)
        from credit in Gen.Elements(true, false)
        select (rate, (int[])[first, .. rest], including, credit);

    [Fact]
    public void AnyInvoice_BreaksNoRule_AndAddsUpToWhatIsStored() => FsCheck.Check.One(Thousands, Prop.ForAll(Invoices.ToArbitrary(), drawn =>
    {
        var amounts = drawn.Cents.Select(cents => cents / 100m).ToList();
        var type = drawn.Credit ? Einvoice.CreditNoteType : Einvoice.InvoiceType;
        var invoice = Einvoices.Of(type, drawn.Rate, amounts, drawn.Including, null);
        var root = UblDocument.Of(invoice).Root!;
        var (gross, net) = Engine.Invoicing.Vat.Totals(
            Money.Of(amounts.Sum()), drawn.Including ? Sdk.Tariffs.VatBasis.Including : Sdk.Tariffs.VatBasis.Excluding, drawn.Rate.Percent);
        return EinvoiceRules.Violations(root).IsEmpty
            && root.Lines().Sum("cbc:LineExtensionAmount") == net.Amount
            && root.Number($"{Ubl.Totals}/cbc:PayableAmount") == gross.Amount
            && SchemaOrder.Violations(root).FirstOrDefault() is null;
    }));

    [Fact]
    public void AnyPricesWithVat_WithoutItEachWithinACent() => FsCheck.Check.One(Thousands, Prop.ForAll(Invoices.ToArbitrary(), drawn =>
    {
        var gross = drawn.Cents.Select(cents => Money.Of(cents / 100m)).ToImmutableArray();
        var net = NetAmounts.WithoutVat(gross, drawn.Rate.Percent).ToList();
        return net.Zip(gross).All(pair =>
                Math.Abs(pair.First.Amount - Money.Round(pair.Second.Amount * 100 / (100 + drawn.Rate.Percent)).Amount) <= 0.01m)
            && net.Sum() == Money.Round(gross.Sum().Amount * 100 / (100 + drawn.Rate.Percent));
    }));

    [Fact]
    public void LinesOf37_50And12_50_BearVatOnTheirTotal()
    {
        var invoice = Einvoices.Of(Einvoice.InvoiceType, Rates[0], [37.50m, 12.50m], including: false, null);

        Assert.Equal(10.50m, Assert.Single(invoice.Vat).Tax.Amount);
    }
}
