using Modular.Engine.Errors;
using Modular.Host.Rpc.Wire;
using Modular.Sdk.Values;
using WireMoney = Google.Type.Money;

namespace Modular.Host.Tests.Rpc.Wire;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("12.34")]
    [InlineData("-1.75")]
    [InlineData("-0.01")]
    [InlineData("999999999999.99")]
    [InlineData("-999999999999.99")]
    public void WriteThenRead_AnyAmount_GivesItBack(string text)
    {
        var amount = Money.Of(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        var errors = new FieldErrors();

        var back = Amounts.Optional(Amounts.Write(amount), "price", errors);

        Assert.Empty(errors);
        Assert.Equal(amount, back);
    }

    [Theory]
    [InlineData("USD", 1, 0, "CURRENCY_NOT_EUR")]
    [InlineData("", 1, 0, "CURRENCY_NOT_EUR")]
    [InlineData("EUR", 1, -10_000_000, "AMOUNT_MALFORMED")]
    [InlineData("EUR", -1, 10_000_000, "AMOUNT_MALFORMED")]
    [InlineData("EUR", 0, 1_000_000_000, "AMOUNT_MALFORMED")]
    [InlineData("EUR", 0, int.MinValue, "AMOUNT_MALFORMED")]
    [InlineData("EUR", 1, 1_000_000, "AMOUNT_BELOW_CENT")]
    [InlineData("EUR", 1_000_000_000_000, 0, "AMOUNT_OUT_OF_RANGE")]
    [InlineData("EUR", long.MaxValue, 0, "AMOUNT_OUT_OF_RANGE")]
    [InlineData("EUR", long.MinValue, -990_000_000, "AMOUNT_OUT_OF_RANGE")]
    public void Optional_BadAmount_NamesFieldAndReason(string currency, long units, int nanos, string reason)
    {
        var errors = new FieldErrors();

        Amounts.Optional(new WireMoney { CurrencyCode = currency, Units = units, Nanos = nanos }, "price", errors);

        var error = Assert.Single(errors);
        Assert.Equal(("price", reason), (error.Field, error.Reason));
    }

    [Fact]
    public void NotNegative_NegativeAmount_IsRefused()
    {
        var errors = new FieldErrors();

        Amounts.NotNegative(new WireMoney { CurrencyCode = "EUR", Nanos = -10_000_000 }, "price", errors);

        Assert.Equal("AMOUNT_NEGATIVE", Assert.Single(errors).Reason);
    }
}
