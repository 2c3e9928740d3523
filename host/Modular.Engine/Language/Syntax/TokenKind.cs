namespace Modular.Engine.Language.Syntax;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A path, a function's name or a keyword.</summary>
    Word,
    Text,
    Number,
    Date,

    /// <summary>A name behind a dollar sign.</summary>
    Parameter,
    Symbol,
    End,
}
