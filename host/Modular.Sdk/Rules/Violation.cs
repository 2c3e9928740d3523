using Modular.Sdk.Values;

namespace Modular.Sdk.Rules;

/// <summary>One reason why a command is refused.</summary>
/// <param name="Code">A stable code, upper case with underscores, for example <c>OBJECTIVE_MISSING</c>.</param>
/// <param name="RuleId">The rule that refuses.</param>
/// <param name="Text">What people read.</param>
public sealed record Violation(string Code, string RuleId, LocalizedText Text)
{
    /// <summary>The argument at fault; null when the trajectory's own facts are.</summary>
    public string? Field { get; init; }
}
