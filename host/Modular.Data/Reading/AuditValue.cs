using System.Globalization;
using System.Text.Json;
using Modular.Data.Tables;

namespace Modular.Data.Reading;

/// <summary>A value as the audit keeps it, read as a column's own type.</summary>
internal static class AuditValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>False when it does not fit: the column had another type then, or is not there any more.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, ColumnType? type, out object? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
            return true;
        try
        {
            value = (type, reader.TokenType) switch
            {
                (ColumnType.Text or ColumnType.Choice or ColumnType.Lookup, JsonTokenType.String) => reader.GetString(),
                (ColumnType.WholeNumber, JsonTokenType.Number) => reader.GetInt64(),
                (ColumnType.YesNo, JsonTokenType.True) => True,
                (ColumnType.YesNo, JsonTokenType.False) => False,
                (ColumnType.Decimal or ColumnType.Money, JsonTokenType.String) =>
                    decimal.Parse(reader.ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture),
                (ColumnType.Date, JsonTokenType.String) => IsoText.Date(reader.ValueSpan),
                (ColumnType.Instant, JsonTokenType.String) => IsoText.Instant(reader.ValueSpan),
                _ => null,
            };
        }
        catch (Exception error) when (error is FormatException or ArgumentOutOfRangeException or OverflowException)
        {
            value = null;
        }
        return value is not null;
    }
}
