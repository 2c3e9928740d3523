using Modular.Sdk.Tariffs;
using Modular.Sdk.Values;

namespace Modular.Modules.RsdLiemers;

/// <summary>An amount and how it came about.</summary>
/// <param name="Amount">The amount, including VAT.</param>
/// <param name="How">The explanation.</param>
internal sealed record Priced(Money Amount, Calculation How);
