using System.Collections.Immutable;
using Modular.Data.Reading;

namespace Modular.Engine.Language.Syntax;

/// <summary>Reads a condition. OR binds tighter than AND, as in AIP-160.</summary>
internal sealed class FilterParser(TokenReader reader)
{
    public FilterNode Read() => Group(true, "AND", () => Group(false, "OR", Part));

    private FilterNode Group(bool all, string word, Func<FilterNode> part)
    {
        var first = part();
        if (!reader.Current.Is(word))
        {
            return first;
        }

        var parts = ImmutableArray.CreateBuilder<FilterNode>();
        parts.Add(first);
        while (reader.Took(word))
        {
            parts.Add(part());
        }

        return new FilterGroup(all, parts.ToImmutable()) { At = first.At };
    }

    private FilterNode Part()
    {
        var at = reader.Current.At;
        if (reader.Took("NOT") || reader.Took("-"))
        {
            return new FilterNot(reader.Deeper(Part)) { At = at };
        }

        if (reader.Took("("))
        {
            var inner = reader.Deeper(Read);
            reader.Expect(")");
            return inner;
        }

        return Comparison();
    }

    private FilterComparison Comparison()
    {
        reader.CountPart();
        var path = reader.Current;
        if (path.Kind != TokenKind.Word || path.Text is "AND" or "OR" or "IN" or "NOT")
        {
            throw reader.Expected("een kolom", "a column");
        }

        reader.Take();
        if (reader.Took("IN"))
        {
            return new FilterComparison(path.Text, Data.Reading.Comparison.In, Values()) { At = path.At };
        }

        var comparison = Sign();
        if (comparison is Data.Reading.Comparison.Equal && reader.Current is { Kind: TokenKind.Text, Star: true })
        {
            comparison = Data.Reading.Comparison.StartsWith;
        }

        return new FilterComparison(path.Text, comparison, [OperandParser.Read(reader, comparison is Data.Reading.Comparison.StartsWith)]) { At = path.At };
    }

    private Comparison Sign()
    {
        Comparison? comparison = reader.Current.Kind != TokenKind.Symbol ? null : reader.Current.Text switch
        {
            "=" => Data.Reading.Comparison.Equal,
            "!=" => Data.Reading.Comparison.NotEqual,
            "<" => Data.Reading.Comparison.Less,
            "<=" => Data.Reading.Comparison.LessOrEqual,
            ">" => Data.Reading.Comparison.Greater,
            ">=" => Data.Reading.Comparison.GreaterOrEqual,
            ":" => Data.Reading.Comparison.Contains,
            _ => null,
        };
        if (comparison is null)
        {
            throw reader.Expected("=, !=, <, <=, >, >=, : of IN", "=, !=, <, <=, >, >=, : or IN");
        }

        reader.Take();
        return comparison.Value;
    }

    private ImmutableArray<Operand> Values()
    {
        reader.Expect("(");
        var values = ImmutableArray.CreateBuilder<Operand>();
        do
        {
            if (values.Count == LanguageLimits.MostValues)
            {
                throw new SyntaxFaultException(reader.Current.At, new Sdk.Values.LocalizedText(
                    $"ten hoogste {LanguageLimits.MostValues} waarden", $"at most {LanguageLimits.MostValues} values"))
                {
                    Reason = "TOO_MANY_VALUES",
                };
            }

            values.Add(OperandParser.Read(reader, star: false));
        }
        while (reader.Took(","));
        reader.Expect(")");
        return values.ToImmutable();
    }
}
