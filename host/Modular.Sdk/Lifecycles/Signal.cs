using Modular.Sdk.Values;

namespace Modular.Sdk.Lifecycles;

/// <summary>Something that a person should see; it refuses nothing.</summary>
/// <param name="Kind">Lower case with underscores, for example <c>late_extension_request</c>.</param>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="Audience">The role that should see it, from <see cref="RoleIds"/>.</param>
/// <param name="Text">What is the matter.</param>
public sealed record Signal(string Kind, string RuleId, string Audience, LocalizedText Text);
