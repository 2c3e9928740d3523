using Modular.Sdk.Values;

namespace Modular.Engine.Language.Syntax;

/// <summary>Walks over the tokens of one text and keeps count of its limits.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    private int next;
    private int depth;
    private int parts;

    public Token Current => tokens[next];

    public Token Following => tokens[Math.Min(next + 1, tokens.Count - 1)];

    public Token Take() => Current.Kind == TokenKind.End ? Current : tokens[next++];

    /// <summary>Takes the word or symbol when it comes next.</summary>
    public bool Took(string word)
    {
        var there = Current.Is(word);
        next += there ? 1 : 0;
        return there;
    }

    public void Expect(string symbol)
    {
        if (!Took(symbol))
        {
            throw Expected($"'{symbol}'", $"'{symbol}'");
        }
    }

    public void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw Expected("het einde", "the end");
        }
    }

    /// <summary>Counts a comparison, a value or a call.</summary>
    public void CountPart()
    {
        if (++parts > LanguageLimits.MostParts)
        {
            throw new SyntaxFaultException(Current.At, new LocalizedText(
                $"ten hoogste {LanguageLimits.MostParts} delen", $"at most {LanguageLimits.MostParts} parts"))
            {
                Reason = "TOO_MANY_PARTS",
            };
        }
    }

    /// <summary>Reads what lies one deeper. The limit also keeps the stack from running over.</summary>
    public T Deeper<T>(Func<T> read)
    {
        if (++depth > LanguageLimits.Deepest)
        {
            throw new SyntaxFaultException(Current.At, new LocalizedText(
                $"ten hoogste {LanguageLimits.Deepest} diep", $"at most {LanguageLimits.Deepest} deep"))
            {
                Reason = "TOO_DEEP",
            };
        }

        var result = read();
        depth--;
        return result;
    }

    public SyntaxFaultException Expected(string nl, string en) => new(Current.At, Current.Kind == TokenKind.End
        ? new LocalizedText($"{nl} verwacht, maar de tekst houdt op", $"expected {en}, but the text ends")
        : new LocalizedText($"{nl} verwacht in plaats van '{Current.Shown}'", $"expected {en} instead of '{Current.Shown}'"));
}
