using Modular.Sdk.Modelling;
using NodaTime;

namespace Modular.Engine.Language.Functions;

/// <summary>Computing with dates. A date outside the years 1 to 9999 is none.</summary>
internal static class DateFunctions
{
    // More than lie between the first and the last date there is; adding more would not even give a date.
    private const decimal MostDays = 4_000_000;

    public static IEnumerable<FormulaFunction> All =>
    [
        new("days_between", "days_between(from, to)", 2, 2, DaysBetween),
        new("add_days", "add_days(date, days)", 2, 2, terms => Moved(terms, (date, days) => date.PlusDays(days))),
        new("add_months", "add_months(date, months)", 2, 2, terms => Moved(terms, (date, months) => date.PlusMonths(months))),
        new("year", "year(date)", 1, 1, terms => Part(terms, date => date.Year)),
        new("month", "month(date)", 1, 1, terms => Part(terms, date => date.Month)),
    ];

    private static Term? DaysBetween(IReadOnlyList<Term> terms) => terms.All(term => term.Type == ColumnType.Date)
        ? new Term(ColumnType.WholeNumber, FormulaFunction.OfAll(
            terms, values => (decimal)Period.DaysBetween((LocalDate)values[0], (LocalDate)values[1])))
        : null;

    private static Term? Moved(IReadOnlyList<Term> terms, Func<LocalDate, int, LocalDate> move) =>
        terms[0].Type == ColumnType.Date && terms[1].Type == ColumnType.WholeNumber
            ? new Term(ColumnType.Date, FormulaFunction.OfAll(terms, values => Moved((LocalDate)values[0], (decimal)values[1], move)))
            : null;

    private static object? Moved(LocalDate date, decimal by, Func<LocalDate, int, LocalDate> move)
    {
        if (Math.Abs(by) > MostDays)
        {
            return null;
        }

        try
        {
            return ConvertValue.Kept(move(date, (int)by));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Term? Part(IReadOnlyList<Term> terms, Func<LocalDate, int> part) => terms[0].Type == ColumnType.Date
        ? new Term(ColumnType.WholeNumber, FormulaFunction.OfAll(terms, values => (decimal)part((LocalDate)values[0])))
        : null;
}
