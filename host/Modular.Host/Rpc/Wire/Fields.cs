using Google.Protobuf.Collections;
using Modular.Engine.Errors;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;
using NodaTime;
using Kind = Modular.Common.V1.FieldValue.KindOneofCase;

namespace Modular.Host.Rpc.Wire;

/// <summary>Typed values by name: the columns of a row, the arguments of a trigger, the sections of a report.</summary>
internal static class Fields
{
    private const int MostFields = 500;
    private const int LongestName = 63;
    private const int LongestText = 100_000;

    /// <summary>Reads all values; those that are not set are left out.</summary>
    public static FieldValues Read(MapField<string, Common.V1.FieldValue> fields, string path, FieldErrors errors) =>
        FieldValues.From(Pairs(fields, path, errors).ToList());

    /// <summary>Reads all values; null where one is not set, or cannot be read.</summary>
    public static IReadOnlyList<KeyValuePair<string, object?>> Given(
        MapField<string, Common.V1.FieldValue> fields, string path, FieldErrors errors) => [.. Pairs(fields, path, errors)];

    /// <summary>The names whose values are not set: those to clear.</summary>
    public static IReadOnlyList<string> Cleared(MapField<string, Common.V1.FieldValue> fields) =>
        [.. fields.Where(field => field.Value.KindCase == Kind.None).Select(field => field.Key)];

    /// <summary>Writes values; the columns say which decimals are amounts.</summary>
    public static void Write(FieldValues values, IEnumerable<ColumnDefinition> columns, MapField<string, Common.V1.FieldValue> fields)
    {
        var amounts = columns
            .Where(column => column.Type == ColumnType.Money)
            .Select(column => column.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            fields[name] = Write(value, amounts.Contains(name));
        }
    }

    /// <summary>A value of a column of this type; null for none, which an empty text is too.</summary>
    public static Common.V1.FieldValue? Write(object? value, ColumnType type) =>
        value is null or "" ? null : Write(value, type == ColumnType.Money);

    private static IEnumerable<KeyValuePair<string, object?>> Pairs(
        MapField<string, Common.V1.FieldValue> fields,
        string path,
        FieldErrors errors)
    {
        if (fields.Count > MostFields)
        {
            errors.Add(path, "TOO_MANY_FIELDS", $"Hoogstens {MostFields} velden.", $"At most {MostFields} fields.");
            yield break;
        }

        foreach (var (name, value) in fields)
        {
            if (name.Length is 0 or > LongestName)
            {
                errors.Add(path, "FIELD_NAME_INVALID", "Een naam heeft 1 tot 63 tekens.", "A name has 1 to 63 characters.");
                continue;
            }

            yield return new(name, Read(value, $"{path}.{name}", errors));
        }
    }

    /// <summary>Reads one value; null when it is not set.</summary>
    public static object? Read(Common.V1.FieldValue value, string path, FieldErrors errors) => value.KindCase switch
    {
        Kind.Text => Texts.Required(value.Text, path, LongestText, errors),
        Kind.WholeNumber => value.WholeNumber,
        Kind.Decimal => Decimals.Read(value.Decimal, path, errors),
        Kind.Money => Amounts.Optional(value.Money, path, errors)?.Amount,
        Kind.Date => Dates.Optional(value.Date, path, errors),
        Kind.Instant => Instants.Optional(value.Instant, path, errors),
        Kind.YesNo => value.YesNo,
        _ => null,
    };

    /// <summary>Writes one value; decimals may be amounts.</summary>
    public static Common.V1.FieldValue Write(object value, bool amount) => value switch
    {
        string text => new() { Text = text },
        long whole => new() { WholeNumber = whole },
        decimal number when amount => new() { Money = Amounts.Write(Money.Round(number)) },
        decimal number => new() { Decimal = Decimals.Write(number) },
        LocalDate date => new() { Date = Dates.Write(date) },
        Instant instant => new() { Instant = Instants.Write(instant) },
        bool yes => new() { YesNo = yes },
        _ => throw new ArgumentException($"A {value.GetType().Name} has no place on the wire.", nameof(value)),
    };
}
