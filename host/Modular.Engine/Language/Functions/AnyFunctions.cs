using Modular.Sdk.Modelling;

namespace Modular.Engine.Language.Functions;

/// <summary>Choosing among values of one type.</summary>
internal static class AnyFunctions
{
    public static IEnumerable<FormulaFunction> All =>
    [
        new("min", "min(a, b, ...)", 2, FormulaFunction.Many, terms => Outermost(terms, -1)),
        new("max", "max(a, b, ...)", 2, FormulaFunction.Many, terms => Outermost(terms, 1)),
        new("coalesce", "coalesce(a, b, ...)", 2, FormulaFunction.Many, Coalesce),
    ];

    private static Term? Outermost(IReadOnlyList<Term> terms, int side) =>
        TermTypes.TryUnify(terms, out var type) && type is not (null or ColumnType.YesNo)
            ? new Term(type, FormulaFunction.OfAll(
                terms, values => values.Aggregate((best, next) => CompareValues.Of(next, best) * side > 0 ? next : best)))
            : null;

    private static Term? Coalesce(IReadOnlyList<Term> terms) => TermTypes.TryUnify(terms, out var type)
        ? new Term(type, valueOf => terms.Select(term => term.Value(valueOf)).FirstOrDefault(value => value is not null))
        : null;
}
