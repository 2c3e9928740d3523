namespace Modular.Sdk.Values;

/// <summary>Sums and splits of money.</summary>
public static class MoneyExtensions
{
    /// <summary>Adds amounts up; an empty list is 0.00.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <returns>Their sum.</returns>
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, next) => sum + next);

    /// <summary>
    /// Splits a price into instalments: each but the last is its rounded share, the last takes the remainder, so that the
    /// instalments always add up to the price (COM-01).
    /// </summary>
    /// <param name="price">The price to split.</param>
    /// <param name="percentages">Percentages of the price, each 0 to 100, that add up to exactly 100.</param>
    /// <returns>One amount per percentage, in the same order.</returns>
    /// <exception cref="ArgumentException">The percentages are empty, out of range or do not add up to 100.</exception>
    public static IReadOnlyList<Money> Split(this Money price, params IReadOnlyList<decimal> percentages)
    {
        if (percentages.Count == 0 || percentages.Any(p => p is < 0 or > 100) || percentages.Sum() != 100)
        {
            throw new ArgumentException("Instalment percentages lie between 0 and 100 and add up to 100.", nameof(percentages));
        }

        var parts = percentages.Take(percentages.Count - 1).Select(p => Money.Round(price.Amount * p / 100)).ToList();
        parts.Add(price - parts.Sum());
        return parts;
    }
}
