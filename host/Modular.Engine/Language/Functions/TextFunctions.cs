using System.Globalization;
using Modular.Sdk.Modelling;
using NodaTime;
using NodaTime.Text;

namespace Modular.Engine.Language.Functions;

/// <summary>Computing with texts.</summary>
internal static class TextFunctions
{
    public static IEnumerable<FormulaFunction> All =>
    [
        new("concat", "concat(a, b, ...)", 1, FormulaFunction.Many, Concat),
        new("lower", "lower(text)", 1, 1, terms => Text(terms, ColumnType.Text, text => text.ToLowerInvariant())),
        new("upper", "upper(text)", 1, 1, terms => Text(terms, ColumnType.Text, text => text.ToUpperInvariant())),
        new("length", "length(text)", 1, 1, terms => Text(terms, ColumnType.WholeNumber, text => (decimal)text.Length)),
    ];

    private static Term? Text(IReadOnlyList<Term> terms, ColumnType type, Func<string, object> compute) => terms[0].Type == ColumnType.Text
        ? new Term(type, FormulaFunction.OfAll(terms, values => compute((string)values[0])))
        : null;

    private static Term? Concat(IReadOnlyList<Term> terms) =>
        terms.All(term => term.Type is ColumnType.Text or ColumnType.Date || term.IsNumber)
            ? new Term(ColumnType.Text, FormulaFunction.OfAll(terms, values => string.Concat(values.Select(Written))))
            : null;

    private static string Written(object value) => value switch
    {
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        _ => (string)value,
    };
}
