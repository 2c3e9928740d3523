using Modular.Engine.Errors;
using Modular.Sdk.Values;
using WireMoney = Google.Type.Money;

namespace Modular.Host.Rpc.Wire;

/// <summary>Amounts in euro. The wire could carry any currency and billionths; the agreements know euro and cents.</summary>
internal static class Amounts
{
    /// <summary>The largest amount either way; what is added up of such amounts still fits the store.</summary>
    public const decimal Largest = 999_999_999_999.99m;

    private const string Currency = "EUR";
    private const int Billion = 1_000_000_000;
    private const int NanosPerCent = Billion / 100;

    public static WireMoney Write(Money amount)
    {
        var units = decimal.Truncate(amount.Amount);
        return new WireMoney { CurrencyCode = Currency, Units = (long)units, Nanos = (int)((amount.Amount - units) * Billion) };
    }

    public static WireMoney? Write(Money? amount) => amount is { } present ? Write(present) : null;

    public static Money Required(WireMoney? amount, string field, FieldErrors errors)
    {
        errors.Require(amount is not null, field, "REQUIRED", "Dit bedrag is verplicht.", "This amount is required.");
        return Optional(amount, field, errors) ?? Money.Zero;
    }

    /// <summary>An amount that may not be negative, where it is given.</summary>
    public static Money? NotNegative(WireMoney? amount, string field, FieldErrors errors)
    {
        var value = Optional(amount, field, errors);
        errors.Require(
            value is not { IsNegative: true },
            field,
            "AMOUNT_NEGATIVE",
            "Dit bedrag mag niet negatief zijn.",
            "This amount cannot be negative.");
        return value;
    }

    public static Money? Optional(WireMoney? amount, string field, FieldErrors errors)
    {
        if (amount is null)
        {
            return null;
        }

        if (amount.CurrencyCode != Currency)
        {
            errors.Add(field, "CURRENCY_NOT_EUR", "Alleen bedragen in EUR worden aangenomen.", "Only amounts in EUR are taken.");
            return null;
        }

        if (amount.Nanos is <= -Billion or >= Billion || Math.Sign(amount.Units) * Math.Sign(amount.Nanos) < 0)
        {
            errors.Add(
                field,
                "AMOUNT_MALFORMED",
                "units en nanos hebben hetzelfde teken, en nanos is minder dan een euro.",
                "units and nanos have the same sign, and nanos is less than one euro.");
            return null;
        }

        if (amount.Nanos % NanosPerCent != 0)
        {
            errors.Add(field, "AMOUNT_BELOW_CENT", "Bedragen gaan tot op de cent.", "Amounts are in whole cents.");
            return null;
        }

        var value = amount.Units + ((decimal)amount.Nanos / Billion);
        if (value is < -Largest or > Largest)
        {
            errors.Add(field, "AMOUNT_OUT_OF_RANGE", "Dit bedrag is te groot.", $"An amount is at most {Text(Largest)} either way.");
            return null;
        }

        return Money.Of(value);
    }

    private static string Text(decimal amount) => Money.Of(amount).ToString();
}
