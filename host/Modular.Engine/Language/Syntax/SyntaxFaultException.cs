using Modular.Sdk.Values;

namespace Modular.Engine.Language.Syntax;

/// <summary>The text cannot be read on.</summary>
/// <param name="at">The character, counted from 1.</param>
/// <param name="text">What is wrong.</param>
internal sealed class SyntaxFaultException(int at, LocalizedText text) : Exception(text.En)
{
    public int At => at;

    public LocalizedText Text => text;

    /// <summary>Another reason than that the text is malformed.</summary>
    public string? Reason { get; init; }
}
