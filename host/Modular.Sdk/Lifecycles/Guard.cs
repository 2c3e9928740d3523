using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>A condition on the trajectory's facts that must hold before a trigger can fire. It has no effects.</summary>
/// <param name="Code">A stable code, upper case with underscores.</param>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="Text">What people read when it does not hold.</param>
/// <param name="Holds">The condition.</param>
public sealed record Guard(string Code, string RuleId, LocalizedText Text, Func<bool> Holds);
