using Modular.Data.Connections;
using NodaTime;

namespace Modular.Data.Tables;

/// <summary>From a column's value to what SQLite keeps, and back.</summary>
internal static class ColumnCodec
{
    /// <summary>The stored form, or the violation that keeps it out. Required and lookups are judged by the caller.</summary>
    public static Violation? Encode(ColumnSchema column, object? value, out Cell cell)
    {
        cell = Cell.Null;
        switch (column.Type, value)
        {
            case (_, null):
                return null;
            case (ColumnType.Text, string text):
                cell = Cell.Of(text);
                return text.Length <= column.MaxLength
                    ? null
                    : new(column.Name, ViolationReasons.TooLong, $"{text.Length} characters, at most {column.MaxLength} are allowed");
            case (ColumnType.Choice, string choice):
                cell = Cell.Of(choice);
                return column.Choices.Contains(choice, StringComparer.Ordinal)
                    ? null
                    : new(column.Name, ViolationReasons.NotAChoice, $"'{choice}' is not one of {string.Join(", ", column.Choices)}");
            case (ColumnType.Lookup, string id):
                cell = Cell.Of(id);
                return null;
            case (ColumnType.WholeNumber, long number):
                cell = Cell.Of(number);
                return null;
            case (ColumnType.YesNo, bool yes):
                cell = Cell.Of(yes ? 1 : 0);
                return null;
            case (ColumnType.Decimal or ColumnType.Money, decimal amount):
                return Encode(column, amount, out cell);
            case (ColumnType.Date, LocalDate date) when IsoText.InRange(date):
                cell = Cell.Of(IsoText.Format(date));
                return null;
            case (ColumnType.Instant, Instant instant) when IsoText.InRange(instant):
                cell = Cell.Of(IsoText.Format(instant));
                return null;
            case (ColumnType.Date, LocalDate) or (ColumnType.Instant, Instant):
                return new(column.Name, ViolationReasons.OutOfRange, "only the years 1 to 9999 of the ISO calendar can be kept");
            default:
                return new(column.Name, ViolationReasons.WrongType, $"a {value.GetType().Name} is not a {column.Type}");
        }
    }

    /// <summary>The value a stored cell gives back; a money of 12.5 comes back as 12.50.</summary>
    public static object? Decode(ColumnSchema column, Cell cell, object? given) => column.Type switch
    {
        ColumnType.Decimal or ColumnType.Money when cell.IsNumber => ScaledNumber.Load(cell.Number, column.StoredScale),
        _ => given,
    };

    public static object? Read(Statement statement, int index, ColumnSchema column)
    {
        if (statement.IsNull(index))
            return null;
        return column.Type switch
        {
            ColumnType.Text or ColumnType.Choice or ColumnType.Lookup => statement.Text(index),
            ColumnType.WholeNumber => statement.Number(index),
            ColumnType.YesNo => statement.Number(index) != 0 ? True : False,
            ColumnType.Decimal or ColumnType.Money => ScaledNumber.Load(statement.Number(index), column.StoredScale),
            ColumnType.Date => IsoText.Date(statement.Bytes(index)),
            ColumnType.Instant => IsoText.Instant(statement.Bytes(index)),
            _ => throw new InvalidOperationException($"Column '{column.Name}' has an unknown type."),
        };
    }

    private static readonly object True = true;
    private static readonly object False = false;

    private static Violation? Encode(ColumnSchema column, decimal amount, out Cell cell)
    {
        var reason = ScaledNumber.TryStore(amount, column.StoredScale, out var stored);
        cell = reason is null ? Cell.Of(stored) : Cell.Null;
        return reason switch
        {
            null => null,
            ViolationReasons.TooManyDecimals => new(column.Name, reason, $"{amount} has more than {column.StoredScale} decimals"),
            _ => new(column.Name, reason, $"{amount} is too large for a column with {column.StoredScale} decimals"),
        };
    }
}
