using Modular.Data.Querying;
using Modular.Data.Reading;

namespace Modular.Engine.Language;

/// <summary>Conditions on values in memory. A property test holds it against the store.</summary>
internal static class WhereEvaluation
{
    public static bool Holds(Where where, Func<string, object?> valueOfPath) => where switch
    {
        WhereAll all => all.Parts.All(part => Holds(part, valueOfPath)),
        WhereAny any => any.Parts.Any(part => Holds(part, valueOfPath)),
        WhereNot not => !Holds(not.Part, valueOfPath),
        WhereIn given => valueOfPath(given.Path) is { } value && given.Values.Any(one => CompareValues.Of(value, one) == 0),
        WhereValue given => Holds(valueOfPath(given.Path), given.Comparison, given.Value),
        WherePath given => Holds(valueOfPath(given.Path), given.Comparison, valueOfPath(given.Other)),
        _ => throw new InvalidOperationException($"A {where.GetType().Name} is unknown here."),
    };

    private static bool Holds(object? left, Comparison comparison, object? right) => comparison switch
    {
        Comparison.IsNull => left is null,
        Comparison.IsNotNull => left is not null,
        Comparison.NotEqual when left is null || right is null => left is not null || right is not null,
        _ when left is null || right is null => false,
        Comparison.Contains => Lower((string)left).Contains(Lower((string)right), StringComparison.Ordinal),
        Comparison.StartsWith => ((string)left).StartsWith((string)right, StringComparison.Ordinal),
        Comparison.Equal => CompareValues.Of(left, right) == 0,
        Comparison.NotEqual => CompareValues.Of(left, right) != 0,
        Comparison.Less => CompareValues.Of(left, right) < 0,
        Comparison.LessOrEqual => CompareValues.Of(left, right) <= 0,
        Comparison.Greater => CompareValues.Of(left, right) > 0,
        Comparison.GreaterOrEqual => CompareValues.Of(left, right) >= 0,
        _ => throw new InvalidOperationException($"{comparison} is unknown here."),
    };

    // SQLite knows upper and lower case of ASCII letters only.
    private static string Lower(string text) => string.Create(text.Length, text, static (span, from) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
        }
    });
}
