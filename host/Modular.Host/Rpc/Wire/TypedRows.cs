using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Modular.Engine.Errors;
using Modular.Engine.Records;
using Modular.Sdk.Modelling;
using Modular.Sdk.Values;

namespace Modular.Host.Rpc.Wire;

/// <summary>Rows whose own columns are fields of a message, with the regime's columns beside them in a map.</summary>
internal static class TypedRows
{
    private const string FieldsPath = "fields";

    /// <summary>A row to make.</summary>
    public static RecordChange New(
        IReadOnlyList<KeyValuePair<string, object?>> columns,
        MapField<string, Common.V1.FieldValue> fields,
        string path,
        FieldErrors errors) =>
        new(FieldValues.From(columns), Fields.Read(fields, $"{path}.{FieldsPath}", errors));

    /// <summary>A change of the columns that the mask names; a named column without a value is emptied.</summary>
    public static RecordChange Change(
        IReadOnlyList<KeyValuePair<string, object?>> columns,
        MapField<string, Common.V1.FieldValue> fields,
        FieldMask? mask,
        string path,
        FieldErrors errors)
    {
        var paths = columns.Select(column => (column.Key, column.Value is not null)).Append((FieldsPath, fields.Count > 0)).ToList();
        var named = Masks.Read(mask, paths, errors);
        var own = columns.Where(column => named.Contains(column.Key)).ToList();
        var given = named.Contains(FieldsPath) ? fields : [];
        return new RecordChange(
            FieldValues.From(own),
            Fields.Read(given, $"{path}.{FieldsPath}", errors),
            [.. own.Where(column => column.Value is null).Select(column => column.Key), .. Fields.Cleared(given)]);
    }

    /// <summary>Writes all columns but those that have a field of their own.</summary>
    public static void Write(
        FieldValues values,
        IReadOnlyCollection<string> own,
        IEnumerable<ColumnDefinition> columns,
        MapField<string, Common.V1.FieldValue> fields) =>
        Fields.Write(own.Aggregate(values, (rest, name) => rest.With(name, null)), columns, fields);
}
