using System.Collections;
using Modular.Data.Tables;

namespace Modular.Data.Reading;

/// <summary>Conditions and orders of a query on a row that is not in the file: what SQLite would say.</summary>
internal static class RowCheck
{
    public static bool Holds(Row row, Condition condition)
    {
        var (value, given) = (RowQuery.ValueOf(row, condition.Column), Plain(condition.Value));
        return condition.Comparison switch
        {
            Comparison.Equal => Equals(value, given),
            Comparison.NotEqual => !Equals(value, given),
            Comparison.IsNull => value is null,
            Comparison.IsNotNull => value is not null,
            Comparison.In => value is not null && ((IEnumerable)given!).Cast<object?>().Any(one => Equals(value, Plain(one))),
            Comparison.Contains => value is string text && text.Contains((string)given!, StringComparison.OrdinalIgnoreCase),
            _ when value is null || given is null => false,
            Comparison.Less => Compare(value, given) < 0,
            Comparison.LessOrEqual => Compare(value, given) <= 0,
            Comparison.Greater => Compare(value, given) > 0,
            Comparison.GreaterOrEqual => Compare(value, given) >= 0,
            _ => throw new InvalidOperationException($"{condition.Comparison} is not known."),
        };
    }

    public static int Compare(Row one, Row other, IReadOnlyList<Order> orders)
    {
        foreach (var order in orders)
        {
            var compared = Compare(RowQuery.ValueOf(one, order.Column), RowQuery.ValueOf(other, order.Column));
            if (compared != 0)
                return order.Descending ? -compared : compared;
        }
        return 0;
    }

    // Nothing comes first.
    private static int Compare(object? one, object? other) => (one, other) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string text, string compared) => string.CompareOrdinal(text, compared),
        _ => ((IComparable)one).CompareTo(other),
    };

    private static object? Plain(object? value) => value is int number ? (long)number : value;
}
