using FsCheck;
using FsCheck.Fluent;
using Modular.Sdk.Values;

namespace Modular.Sdk.Tests.Values;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("20.125", "20.13")]
    [InlineData("20.124", "20.12")]
    [InlineData("-20.125", "-20.13")]
    [InlineData("0.005", "0.01")]
    [InlineData("2.675", "2.68")]
    public void Round_HalfACent_GoesAwayFromZero(string euro, string expected) =>
        Assert.Equal(expected, Money.Round(decimal.Parse(euro, System.Globalization.CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void Of_MoreThanTwoDecimals_Throws()
    {
        Assert.Throws<ArgumentException>(() => Money.Of(1.001m));
        Assert.Equal("1.10", Money.Of(1.100m).ToString());
    }

    [Fact]
    public void Operators_AgreeWithTheirNamedForms()
    {
        var (one, two) = (Money.Of(1.10m), Money.Of(2.20m));

        Assert.Equal(Money.Of(3.30m), one + two);
        Assert.Equal(one - two, Money.Subtract(one, two));
        Assert.Equal(-one, Money.Negate(one));
        Assert.Equal(one + two, Money.Add(one, two));
        Assert.True(one < two && one <= two && two > one && two >= one && one.CompareTo(two) < 0);
        Assert.True((one - two).IsNegative);
    }

    [Fact]
    public void Split_TheWorkedExamples_PutsTheRemainderLast()
    {
        Assert.Equal("617.29 617.28", string.Join(' ', Money.Of(1234.57m).Split(50, 50)));
        Assert.Equal("1250.73 416.91", string.Join(' ', Money.Of(1667.64m).Split(75, 25)));
        Assert.Equal("0.00 10.00", string.Join(' ', Money.Of(10m).Split(0, 100)));
    }

    [Fact]
    public void Split_AnyPriceAndPercentages_AddsUpToTheCent() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Gen.Choose(-10_000_000, 10_000_000).ToArbitrary(), Gen.Choose(0, 10_000).ToArbitrary(), (cents, share) =>
        {
            var price = Money.Of(cents / 100m);
            var first = share / 100m;
            var parts = price.Split(first, 100 - first);
            return parts.Sum() == price && Math.Abs(parts[0].Amount - (price.Amount * first / 100)) <= 0.005m;
        }));

    [Theory]
    [InlineData]
    [InlineData(50, 49)]
    [InlineData(150, -50)]
    public void Split_PercentagesThatAreNoSplit_Throws(params int[] percentages) =>
        Assert.Throws<ArgumentException>(() => Money.Of(1m).Split([.. percentages.Select(p => (decimal)p)]));
}
