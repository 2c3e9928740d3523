namespace Modular.Documents.Papers;

/// <summary>Something that a paper states.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it says.</param>
/// <param name="Strong">Whether it is set in bold.</param>
public sealed record PaperFact(string Label, string Value, bool Strong = false);
