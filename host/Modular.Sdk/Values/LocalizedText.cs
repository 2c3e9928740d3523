namespace Modular.Sdk.Values;

/// <summary>A text for people, in Dutch and in English.</summary>
/// <param name="Nl">The Dutch text; never empty.</param>
/// <param name="En">The English text; never empty.</param>
public sealed record LocalizedText(string Nl, string En);
