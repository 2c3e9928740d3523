using Modular.Sdk.Values;

namespace Modular.Engine.Language.Syntax;

/// <summary>Reads a value.</summary>
internal static class OperandParser
{
    /// <summary>A value, a parameter, a path or today.</summary>
    /// <param name="reader">Where.</param>
    /// <param name="star">Whether a text may end with a star that was not escaped.</param>
    public static Operand Read(TokenReader reader, bool star)
    {
        var minus = reader.Took("-");
        var token = reader.Current;
        var operand = token.Kind switch
        {
            TokenKind.Number => new Operand(OperandKind.Value, minus ? -(decimal)token.Value! : token.Value, token.At),
            _ when minus => throw reader.Expected("een getal", "a number"),
            TokenKind.Date => new Operand(OperandKind.Value, token.Value, token.At),
            TokenKind.Text when token.Star && !star => throw new SyntaxFaultException(token.At, new LocalizedText(
                "een ster aan het einde past alleen bij =; een gewone ster is \\*", "a star at the end only goes with =; a plain star is \\*")),
            TokenKind.Text => new Operand(OperandKind.Value, token.Text, token.At),
            TokenKind.Parameter => new Operand(OperandKind.Parameter, token.Text, token.At),
            TokenKind.Word => Word(reader, token),
            _ => throw reader.Expected("een waarde", "a value"),
        };
        reader.Take();
        return operand;
    }

    private static Operand Word(TokenReader reader, Token token)
    {
        if (token.Text is "AND" or "OR" or "NOT" or "IN")
        {
            throw reader.Expected("een waarde", "a value");
        }

        if (token.Text == "today" && reader.Following.Is("("))
        {
            reader.Take();
            reader.Take();
            return reader.Current.Is(")") ? new Operand(OperandKind.Today, null, token.At) : throw reader.Expected("')'", "')'");
        }

        return token.Text switch
        {
            "true" => new Operand(OperandKind.Value, true, token.At),
            "false" => new Operand(OperandKind.Value, false, token.At),
            "null" => new Operand(OperandKind.Value, null, token.At),
            _ => new Operand(OperandKind.Path, token.Text, token.At),
        };
    }
}
