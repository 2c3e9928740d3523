using Modular.Sdk.Values;

namespace Modular.Sdk.Rules;

/// <summary>A rule that a decision rests on, and what it came to.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Effect">What it led to here, for example <c>Intake due on 2026-02-02</c>.</param>
public sealed record AppliedRule(string RuleId, LocalizedText Effect);
