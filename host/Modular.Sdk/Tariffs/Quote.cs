using System.Collections.Immutable;
using Modular.Sdk.Rules;
using Modular.Sdk.Values;

namespace Modular.Sdk.Tariffs;

/// <summary>A price, its instalments and how they came about; or what is missing to price it.</summary>
/// <param name="Total">The price; null when it cannot be computed.</param>
/// <param name="Instalments">The instalments, which add up to the price; empty when it cannot be computed.</param>
/// <param name="Explanation">How the price came about; null when it cannot be computed.</param>
/// <param name="Missing">What is missing; empty when the price was computed.</param>
public sealed record Quote(Money? Total, ImmutableArray<Instalment> Instalments, Calculation? Explanation, ImmutableArray<Violation> Missing)
{
    /// <summary>What the amounts are: including or excluding VAT.</summary>
    public VatBasis VatBasis { get; init; }
}
