using Modular.Sdk.Values;

namespace Modular.Sdk.Tariffs;

/// <summary>A condition for payment on early ending.</summary>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="Text">What must hold.</param>
/// <param name="Holds">Whether it does.</param>
public sealed record SettlementCondition(string RuleId, LocalizedText Text, bool Holds);
