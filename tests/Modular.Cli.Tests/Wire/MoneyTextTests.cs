using Modular.Cli.Wire;

namespace Modular.Cli.Tests.Wire;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("1234.50 EUR", "1234.50", "EUR")]
    [InlineData("EUR 1,234.50", "1234.50", "EUR")]
    [InlineData("1234.5", "1234.5", "EUR")]
    [InlineData("-0.01 EUR", "-0.01", "EUR")]
    [InlineData("USD 1", "1", "USD")]
    public void TryParse_AmountAsWritten_ReadsIt(string text, string amount, string currency)
    {
        Assert.True(MoneyText.TryParse(text, out var actual, out var actualCurrency));
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), actual);
        Assert.Equal(currency, actualCurrency);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EUR")]
    [InlineData("EUR 1 EUR")]
    [InlineData("1,23 EUR")]
    [InlineData("1234.50 eur")]
    [InlineData("12.1234567891 EUR")]
    public void TryParse_NoAmount_IsFalse(string text) => Assert.False(MoneyText.TryParse(text, out _, out _));

    [Theory]
    [InlineData(1234567.5, "EUR 1,234,567.50", "1234567.50 EUR")]
    [InlineData(-0.25, "EUR -0.25", "-0.25 EUR")]
    [InlineData(0, "EUR 0.00", "0.00 EUR")]
    [InlineData(0.125, "EUR 0.125", "0.125 EUR")]
    public void Shown_Amount_HasTwoDecimalsAtLeast(decimal amount, string shown, string plain)
    {
        Assert.Equal(shown, MoneyText.Shown(amount, "EUR"));
        Assert.Equal(plain, MoneyText.Plain(amount, "EUR"));
    }

    [Theory]
    [InlineData("40 hours x 92.50 EUR = 3700.00 EUR", "40 hours x EUR 92.50 = EUR 3,700.00")]
    [InlineData("EUR 3,700.00 on 2026-01-05", "EUR 3,700.00 on 2026-01-05")]
    [InlineData("rule 2.10 LEON", "rule 2.10 LEON")]
    public void ShownIn_TextOfTheHost_HasAmountsAsPeopleReadThem(string text, string expected) =>
        Assert.Equal(expected, MoneyText.ShownIn(text));

    [Theory]
    [InlineData(-1.75)]
    [InlineData(0.01)]
    [InlineData(99999999.99)]
    public void Split_AndPutTogether_IsTheSame(decimal amount)
    {
        var (units, nanos) = MoneyText.Split(amount);

        Assert.Equal(amount, MoneyText.Amount(units, nanos));
        Assert.True(units == 0 || nanos == 0 || Math.Sign(units) == Math.Sign(nanos));
    }
}
