using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.Tilburg;

/// <summary>An amount and how it came about.</summary>
/// <param name="Amount">The amount, excluding VAT.</param>
/// <param name="How">The explanation.</param>
internal sealed record Priced(Money Amount, Calculation How);
