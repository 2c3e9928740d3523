using System.Collections.Immutable;
using System.Text;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>
/// Conditions as SQL. A comparison with an empty value gives NULL there, which AND and OR treat as not holding; NOT is written so that
/// it does too.
/// </summary>
internal sealed class WhereSql(SelectionScope scope)
{
    private const string Never = "0";
    private const string Always = "1";

    public string Of(Where where) => where switch
    {
        WhereAll { Parts.IsEmpty: true } => Always,
        WhereAny { Parts.IsEmpty: true } => Never,
        WhereAll all => $"({string.Join(" AND ", all.Parts.Select(Of))})",
        WhereAny any => $"({string.Join(" OR ", any.Parts.Select(Of))})",
        WhereNot not => $"({Of(not.Part)} IS NOT TRUE)",
        WhereIn given => In(given.Path, given.Values),
        WherePath given => Paths(given),
        WhereValue given => Value(given),
        _ => throw scope.Invalid($"a {where.GetType().Name} is unknown"),
    };

    private string Paths(WherePath given)
    {
        var (left, one) = scope.Column(given.Path);
        var (right, other) = scope.Column(given.Other);
        if (one.StoredScale != other.StoredScale || IsNumber(one) != IsNumber(other))
            throw scope.Invalid($"'{given.Path}' and '{given.Other}' cannot be compared");
        return given.Comparison == Comparison.NotEqual ? $"{left} IS NOT {right}" : $"{left}{Sign(given.Comparison)}{right}";
    }

    private string Value(WhereValue given)
    {
        var (name, column) = scope.Column(given.Path);
        return (given.Comparison, given.Value) switch
        {
            (Comparison.IsNull, _) => $"{name} IS NULL",
            (Comparison.IsNotNull, _) => $"{name} IS NOT NULL",
            (Comparison.Contains, string text) when IsText(column) => $"instr(lower({name}), {scope.Slot(Cell.Of(Lower(text)))}) > 0",
            (Comparison.StartsWith, string text) when IsText(column) => StartsWith(name, text),
            (_, decimal number) when IsNumber(column) => Number(name, column, given.Comparison, number),
            (Comparison.NotEqual, { } value) => $"{name} IS NOT {scope.Slot(CellOf(column, value))}",
            (_, { } value) => $"{name}{Sign(given.Comparison)}{scope.Slot(CellOf(column, value))}",
            _ => throw scope.Invalid($"'{given.Path}' is compared with nothing"),
        };
    }

    private string In(string path, ImmutableArray<object> values)
    {
        var (name, column) = scope.Column(path);
        var slots = new StringBuilder();
        foreach (var value in values)
        {
            Cell cell;
            if (value is decimal number && IsNumber(column))
            {
                // A number that the column cannot hold is none of its values.
                if (ScaledNumber.TryStore(number, column.StoredScale, out var stored) is not null)
                    continue;
                cell = Cell.Of(stored);
            }
            else
            {
                cell = CellOf(column, value);
            }
            slots.Append(slots.Length == 0 ? "" : ", ").Append(scope.Slot(cell));
        }
        return slots.Length == 0 ? Never : $"{name} IN ({slots})";
    }

    /// <summary>The number may have more decimals, or be larger, than the column can hold: the column's whole numbers are then below or above it.</summary>
    private string Number(string name, ColumnSchema column, Comparison comparison, decimal number)
    {
        var exact = ScaledNumber.Floor(number, column.StoredScale, out var floor);
        if (floor is null)
        {
            var above = number > 0;
            return comparison switch
            {
                Comparison.NotEqual => Always,
                Comparison.Less or Comparison.LessOrEqual when above => $"{name} IS NOT NULL",
                Comparison.Greater or Comparison.GreaterOrEqual when !above => $"{name} IS NOT NULL",
                _ => Never,
            };
        }
        return comparison switch
        {
            Comparison.Equal when !exact => Never,
            Comparison.NotEqual when !exact => Always,
            Comparison.NotEqual => $"{name} IS NOT {scope.Slot(Cell.Of(floor.Value))}",
            Comparison.Less when !exact => $"{name} <= {scope.Slot(Cell.Of(floor.Value))}",
            Comparison.GreaterOrEqual when !exact => $"{name} > {scope.Slot(Cell.Of(floor.Value))}",
            _ => $"{name}{Sign(comparison)}{scope.Slot(Cell.Of(floor.Value))}",
        };
    }

    /// <summary>As a range, so that an index serves.</summary>
    private string StartsWith(string name, string text)
    {
        if (text.Length == 0)
            return $"{name} IS NOT NULL";
        var from = $"{name} >= {scope.Slot(Cell.Of(text))}";
        return Beyond(text) is { } end ? $"({from} AND {name} < {scope.Slot(Cell.Of(end))})" : from;
    }

    /// <summary>The first text behind all that start with this one, by code point.</summary>
    private static string? Beyond(string text)
    {
        const int Last = 0x10FFFF;
        const int Surrogates = 0xD800;
        const int AfterSurrogates = 0xE000;
        var runes = text.EnumerateRunes().Select(rune => rune.Value).ToList();
        while (runes.Count > 0 && runes[^1] == Last)
            runes.RemoveAt(runes.Count - 1);
        if (runes.Count == 0)
            return null;
        runes[^1] = runes[^1] + 1 == Surrogates ? AfterSurrogates : runes[^1] + 1;
        return string.Concat(runes.Select(char.ConvertFromUtf32));
    }

    /// <summary>A choice or length that cannot be stored may still be searched for; it finds nothing.</summary>
    private Cell CellOf(ColumnSchema column, object value)
    {
        if (IsText(column) && value is string text)
            return Cell.Of(text);
        return IsNumber(column) || ColumnCodec.Encode(column, value, out var cell) is not null
            ? throw scope.Invalid($"a {value.GetType().Name} is not what '{column.Name}' holds")
            : cell;
    }

    // SQLite's own lower() knows ASCII letters only.
    private static string Lower(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter));

    private static bool IsText(ColumnSchema column) => column.Type is ColumnType.Text or ColumnType.Choice or ColumnType.Lookup;

    private static bool IsNumber(ColumnSchema column) => column.Type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money;

    private string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => " = ",
        Comparison.Less => " < ",
        Comparison.LessOrEqual => " <= ",
        Comparison.Greater => " > ",
        Comparison.GreaterOrEqual => " >= ",
        _ => throw scope.Invalid($"{comparison} does not go here"),
    };
}
