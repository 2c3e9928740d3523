using System.Collections.Immutable;

namespace Modular.Engine.Language.Syntax;

/// <summary>Reads a formula.</summary>
internal sealed class FormulaParser(TokenReader reader)
{
    public FormulaNode Read() => Chain(["+", "-"], () => Chain(["*", "/"], Signed));

    private FormulaNode Chain(string[] signs, Func<FormulaNode> part)
    {
        var left = part();
        while (signs.FirstOrDefault(reader.Current.Is) is { } sign)
        {
            var at = reader.Take().At;
            left = new FormulaCall(sign, [left, part()]) { At = at };
        }

        return left;
    }

    private FormulaNode Signed()
    {
        var at = reader.Current.At;
        return reader.Current.Is("-") && reader.Following.Kind != TokenKind.Number && reader.Took("-")
            ? new FormulaCall("minus", [reader.Deeper(Signed)]) { At = at }
            : Part();
    }

    private FormulaNode Part()
    {
        reader.CountPart();
        var first = reader.Current;
        if (reader.Took("("))
        {
            var inner = reader.Deeper(Read);
            reader.Expect(")");
            return inner;
        }

        if (first.Kind == TokenKind.Word && first.Text != "today" && reader.Following.Is("("))
        {
            reader.Take();
            reader.Take();
            return first.Text == "if" ? If(first.At) : Call(first);
        }

        return new FormulaOperand(OperandParser.Read(reader, star: false)) { At = first.At };
    }

    private FormulaIf If(int at) => reader.Deeper(() =>
    {
        var when = new FilterParser(reader).Read();
        reader.Expect(",");
        var then = Read();
        reader.Expect(",");
        var otherwise = Read();
        reader.Expect(")");
        return new FormulaIf(when, then, otherwise) { At = at };
    });

    private FormulaCall Call(Token name) => reader.Deeper(() =>
    {
        var arguments = ImmutableArray.CreateBuilder<FormulaNode>();
        if (!reader.Took(")"))
        {
            do
            {
                arguments.Add(Read());
            }
            while (reader.Took(","));
            reader.Expect(")");
        }

        return new FormulaCall(name.Text, arguments.ToImmutable()) { At = name.At };
    });
}
