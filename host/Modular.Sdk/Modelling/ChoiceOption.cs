using Modular.Sdk.Values;

namespace Modular.Sdk.Modelling;

/// <summary>One value that a choice column can take.</summary>
/// <param name="Value">The stable value, lower case with underscores; never renumbered or reused.</param>
/// <param name="Label">What people read.</param>
public sealed record ChoiceOption(string Value, LocalizedText Label);
