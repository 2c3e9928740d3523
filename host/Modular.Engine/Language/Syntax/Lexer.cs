using System.Globalization;
using System.Text;
using Modular.Sdk.Values;
using NodaTime.Text;

namespace Modular.Engine.Language.Syntax;

/// <summary>Cuts a text into tokens.</summary>
internal sealed class Lexer
{
    private static readonly string[] Symbols = ["!=", "<=", ">=", "=", "<", ">", ":", "(", ")", ",", "+", "-", "*", "/"];

    private readonly string text;
    private readonly List<Token> tokens = [];
    private int at;

    private Lexer(string text) => this.text = text;

    /// <summary>The tokens, an end behind them.</summary>
    public static IReadOnlyList<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        while (lexer.SkipSpace())
        {
            lexer.tokens.Add(lexer.Next());
        }

        lexer.tokens.Add(new Token(TokenKind.End, "", text.Length + 1));
        return lexer.tokens;
    }

    private bool SkipSpace()
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at < text.Length;
    }

    private Token Next()
    {
        var first = text[at];
        if (first is '"' or '\'')
        {
            return Quoted(first);
        }

        if (char.IsAsciiDigit(first))
        {
            return Digits();
        }

        if (IsWord(first))
        {
            var start = at;
            return new Token(TokenKind.Word, Path(), start + 1);
        }

        return first == '$' ? Parameter() : Symbol();
    }

    private Token Quoted(char quote)
    {
        var start = at++;
        var said = new StringBuilder();
        var star = false;
        for (; at < text.Length && text[at] != quote; at++)
        {
            star = text[at] == '*';
            said.Append(text[at] == '\\' ? Escaped() : text[at]);
        }

        if (at++ >= text.Length)
        {
            throw Fault(start, "de tekst wordt niet gesloten", "the text is not closed");
        }

        return new Token(TokenKind.Text, star ? said.ToString(0, said.Length - 1) : said.ToString(), start + 1) { Star = star };
    }

    private char Escaped()
    {
        at++;
        return at < text.Length && text[at] is '"' or '\'' or '\\' or '*' or 'n' or 't'
            ? text[at] switch { 'n' => '\n', 't' => '\t', var same => same }
            : throw Fault(at - 1, "na \\ komt \", ', \\, *, n of t", "after \\ comes \", ', \\, *, n or t");
    }

    private Token Digits()
    {
        var start = at;
        if (text.Length - at >= 10 && LocalDatePattern.Iso.Parse(text.Substring(at, 10)) is { Success: true } date)
        {
            at += 10;
            return End(new Token(TokenKind.Date, text[start..at], start + 1) { Value = date.Value }, start);
        }

        Run(char.IsAsciiDigit);
        if (at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            Run(char.IsAsciiDigit);
        }

        var written = text[start..at];
        // What has more digits than a decimal holds would be rounded unseen.
        return written.Length <= 28 && decimal.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? End(new Token(TokenKind.Number, written, start + 1) { Value = number }, start)
            : throw Fault(start, "een getal heeft ten hoogste 27 cijfers", "a number has at most 27 digits");
    }

    private Token End(Token token, int start) => at < text.Length && (IsWord(text[at]) || char.IsAsciiDigit(text[at]) || text[at] == '.')
        ? throw Fault(start, "dit is geen getal en geen datum", "this is no number and no date")
        : token;

    private string Path()
    {
        var start = at;
        Run(IsName);
        while (at + 1 < text.Length && text[at] == '.' && IsWord(text[at + 1]))
        {
            at++;
            Run(IsName);
        }

        return text[start..at];
    }

    private Token Parameter()
    {
        var start = at++;
        Run(IsName);
        return at - start > 1
            ? new Token(TokenKind.Parameter, text[(start + 1)..at], start + 1)
            : throw Fault(start, "na $ komt de naam van een parameter", "after $ comes the name of a parameter");
    }

    private Token Symbol()
    {
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0)
            {
                at += symbol.Length;
                return new Token(TokenKind.Symbol, symbol, at - symbol.Length + 1);
            }
        }

        throw Fault(at, "dit teken hoort hier niet", "this character does not belong here");
    }

    private void Run(Func<char, bool> part)
    {
        while (at < text.Length && part(text[at]))
        {
            at++;
        }
    }

    private static bool IsWord(char letter) => char.IsAsciiLetter(letter) || letter == '_';

    private static bool IsName(char letter) => IsWord(letter) || char.IsAsciiDigit(letter);

    private static SyntaxFaultException Fault(int at, string nl, string en) => new(at + 1, new LocalizedText(nl, en));
}
