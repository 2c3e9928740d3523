namespace Modular.Engine.Language.Syntax;

/// <summary>A piece of the text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; of a text what it says, of a parameter its name.</param>
/// <param name="At">Its first character, counted from 1.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int At)
{
    /// <summary>The number or date.</summary>
    public object? Value { get; init; }

    /// <summary>Whether a text ends with a star that was not escaped; it is no part of <see cref="Text"/>.</summary>
    public bool Star { get; init; }

    public bool Is(string word) => Kind is TokenKind.Word or TokenKind.Symbol && Text == word;

    /// <summary>For messages.</summary>
    public string Shown => Kind switch
    {
        TokenKind.End => "",
        _ when Text.Length <= 40 => Text,
        _ => Text[..40] + "...",
    };
}
