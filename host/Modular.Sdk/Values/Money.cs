using System.Globalization;

namespace Modular.Sdk.Values;

/// <summary>An amount in euro with at most two decimals. It may be negative (a credit).</summary>
/// <remarks>Source: COM-01. Rounding is half away from zero and happens once, where an amount is stated.</remarks>
public readonly record struct Money : IComparable<Money>
{
    private Money(decimal amount) => Amount = amount;

    /// <summary>No money: 0.00 euro.</summary>
    public static Money Zero => default;

    /// <summary>The amount in euro, at most two decimals.</summary>
    public decimal Amount { get; }

    /// <summary>Says whether the amount is below zero.</summary>
    public bool IsNegative => Amount < 0;

    /// <summary>Takes an amount that is already in whole cents.</summary>
    /// <param name="euro">Euro, at most two decimals.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentException">The amount has more than two decimals.</exception>
    public static Money Of(decimal euro) => decimal.Round(euro, 2) == euro
        ? new Money(decimal.Round(euro, 2))
        : throw new ArgumentException($"{euro.ToString(CultureInfo.InvariantCulture)} has more than two decimals.", nameof(euro));

    /// <summary>Rounds to whole cents, half away from zero.</summary>
    /// <param name="euro">Euro, any number of decimals.</param>
    /// <returns>The rounded amount.</returns>
    public static Money Round(decimal euro) => new(decimal.Round(euro, 2, MidpointRounding.AwayFromZero));

    /// <summary>Adds two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    /// <summary>Subtracts the right amount from the left.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);

    /// <summary>Turns the amount around: a charge becomes a credit.</summary>
    public static Money operator -(Money value) => new(-value.Amount);

    /// <summary>Says whether the left amount is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    /// <summary>Says whether the left amount is larger.</summary>
    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    /// <summary>Says whether the left amount is smaller or equal.</summary>
    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    /// <summary>Says whether the left amount is larger or equal.</summary>
    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    /// <summary>Adds two amounts; the same as <c>+</c>.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>Subtracts; the same as <c>-</c>.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>Turns the amount around; the same as unary <c>-</c>.</summary>
    public static Money Negate(Money value) => -value;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <summary>The amount as written in a log or a case: <c>1234.50</c>.</summary>
    /// <returns>Invariant text with two decimals.</returns>
    public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
}
