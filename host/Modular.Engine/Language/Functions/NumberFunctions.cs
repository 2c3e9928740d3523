using Modular.Sdk.Modelling;

namespace Modular.Engine.Language.Functions;

/// <summary>Computing with numbers. Money goes with plain numbers; money times money means nothing.</summary>
internal static class NumberFunctions
{
    private const int MostDecimals = 12;

    public static IEnumerable<FormulaFunction> All =>
    [
        new("+", "a + b", 2, 2, terms => Sum(terms, (a, b) => a + b)),
        new("-", "a - b", 2, 2, terms => Sum(terms, (a, b) => a - b)),
        new("*", "a * b", 2, 2, Product),
        new("/", "a / b", 2, 2, Quotient),
        new("minus", "-a", 1, 1, terms => Numbers(terms, terms[0].Type, values => -values[0])),
        new("round", "round(a, 2)", 2, 2, Round),
    ];

    private static Term? Sum(IReadOnlyList<Term> terms, Func<decimal, decimal, decimal> compute) =>
        TermTypes.TryUnify(terms, out var type) ? Numbers(terms, type, values => compute(values[0], values[1])) : null;

    private static Term? Product(IReadOnlyList<Term> terms) =>
        terms.All(term => term.Type == ColumnType.Money) || !TermTypes.TryUnify(terms, out var type)
            ? null
            : Numbers(terms, type, values => values[0] * values[1]);

    private static Term? Quotient(IReadOnlyList<Term> terms)
    {
        var (left, right) = (terms[0].Type, terms[1].Type);
        ColumnType? type = (left, right) switch
        {
            (ColumnType.Money, ColumnType.Money) => ColumnType.Decimal,
            (ColumnType.Money, _) => ColumnType.Money,
            (_, ColumnType.Money) => null,
            _ => ColumnType.Decimal,
        };
        return type is null ? null : Numbers(terms, type, values => values[1] == 0 ? null : values[0] / values[1]);
    }

    private static Term? Round(IReadOnlyList<Term> terms) => terms[1].Type != ColumnType.WholeNumber
        ? null
        : Numbers(terms, terms[0].Type, values => values[1] is >= 0 and <= MostDecimals
            ? decimal.Round(values[0], (int)values[1], MidpointRounding.AwayFromZero)
            : null);

    private static Term? Numbers(IReadOnlyList<Term> terms, ColumnType? type, Func<decimal[], decimal?> compute) =>
        terms.All(term => term.IsNumber)
            ? new Term(type, FormulaFunction.OfAll(terms, values => compute([.. values.Select(value => (decimal)value)])))
            : null;
}
