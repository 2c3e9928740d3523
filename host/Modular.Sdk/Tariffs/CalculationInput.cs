using Modular.Sdk.Values;

namespace Modular.Sdk.Tariffs;

/// <summary>One input of a calculation step.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The value as people write it, with its unit, in invariant notation: <c>12 months</c>, <c>1234.50 EUR</c>.</param>
public sealed record CalculationInput(LocalizedText Name, string Value);
