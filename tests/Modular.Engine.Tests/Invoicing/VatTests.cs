using FsCheck;
using FsCheck.Fluent;
using Modular.Engine.Invoicing;
using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Engine.Tests.Invoicing;

public sealed class VatTests
{
    private static readonly Gen<InvoiceLine> Lines =
        from cents in Gen.Choose(-50_000, 500_000)
        from treatment in Gen.Elements("standard_21", "reduced_9", "zero", "exempt")
        select new InvoiceLine("", new("x", "x"), Money.Of(cents / 100m), null, VatRate.Of(treatment));

    [Fact]
    public void Breakdown_OfAnyLines_AddsUpToTheCentPerRate() => Prop.ForAll(
        Lines.NonEmptyListOf().ToArbitrary(), Gen.Elements(VatBasis.Including, VatBasis.Excluding).ToArbitrary(), (lines, basis) =>
        {
            var parts = Vat.Breakdown(lines, basis);
            Assert.Equal(lines.Select(line => line.Rate).Distinct().Count(), parts.Length);
            foreach (var part in parts)
            {
                var sum = lines.Where(line => line.Rate == part.Rate).Sum(line => line.Amount.Amount);
                var exact = basis == VatBasis.Including ? sum * part.Rate.Percentage / (100 + part.Rate.Percentage) : sum * part.Rate.Percentage / 100;
                Assert.Equal(sum, (basis == VatBasis.Including ? part.Including : part.Taxable).Amount);
                Assert.True(Math.Abs(part.Vat.Amount - exact) <= 0.005m, $"{part}: {exact}");
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Divide_InAnySteps_AddsUpToWhatWasInvoiced() => Prop.ForAll(
        Lines.NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 99).ListOf(3).ToArbitrary(), (lines, percents) =>
        {
            var parts = Vat.Breakdown(lines, VatBasis.Excluding);
            var total = parts.Select(part => part.Including).Sum();
            if (total <= Money.Zero)
            {
                return;
            }

            var credited = Money.Zero;
            var shares = new List<(VatRate Rate, Money Amount)>();
            foreach (var percent in percents.Append(100))
            {
                var amount = percent == 100 ? total - credited : Money.Round((total - credited).Amount * percent / 100);
                var divided = Vat.Divide(parts, credited, amount).ToList();
                Assert.Equal(amount, divided.Select(share => share.Amount).Sum());
                shares.AddRange(divided);
                credited += amount;
            }

            Assert.All(parts, part => Assert.Equal(part.Including, shares.Where(share => share.Rate == part.Rate).Select(share => share.Amount).Sum()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
