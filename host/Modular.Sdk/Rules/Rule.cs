using Modular.Sdk.Values;

namespace Modular.Sdk.Rules;

/// <summary>A rule of the agreements, or a decision taken where they are silent.</summary>
/// <param name="Id">The stable identifier, for example <c>RSD-D01</c> or <c>DEC-15</c>.</param>
/// <param name="Kind">What the rule does.</param>
/// <param name="Source">The document and paragraph, for example <c>Werkafspraken 2024-2028, Trajectafspraken 3</c>.</param>
/// <param name="Text">What the rule says, in both languages.</param>
public sealed record Rule(string Id, RuleKind Kind, string Source, LocalizedText Text);
