using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Arguments;
using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tenants;

namespace Modular.Engine.Records;

/// <summary>Records addressed by a key of their table.</summary>
internal static class RecordKeys
{
    /// <summary>The key's values with the types of their columns; what is wrong goes to their errors, and then the answer is null.</summary>
    public static RowValues? Read(Tenant tenant, TableModel table, GivenValues key, Principal principal) =>
        Read(tenant, table, key, principal, [.. table.Keys.Select(known => known.Columns)]);

    /// <summary>As <see cref="Read(Tenant, TableModel, GivenValues, Principal)"/>, of one of these sets of columns.</summary>
    public static RowValues? Read(
        Tenant tenant, TableModel table, GivenValues key, Principal principal, IReadOnlyList<ImmutableArray<string>> keys)
    {
        var values = RowValues.Empty;
        var sound = true;
        foreach (var (name, value) in key.Values)
        {
            var column = table.Column(name) is { } known && TableModel.MayRead(principal, known) ? known : null;
            var fitting = column is null || value is null ? null : Accept(tenant, column, value);
            if (fitting is null)
            {
                sound = false;
                key.Errors.Require(
                    column is not null, key.PathOf(name), "UNKNOWN_FIELD", $"'{name}' is hier onbekend.", $"'{name}' is not known here.");
                key.Errors.Require(
                    column is null || key.Errors.Any(error => error.Field == key.PathOf(name)), key.PathOf(name), "WRONG_TYPE",
                    $"'{name}' moet een waarde van type {column?.Type} zijn.", $"'{name}' must be a value of type {column?.Type}.");
            }

            values = values.With(name, fitting);
        }

        if (sound && !keys.Any(columns => columns.Length == values.Names.Count && columns.All(values.Contains)))
        {
            sound = false;
            key.Errors.Add(
                "key", "NO_SUCH_KEY", $"{table.Name} heeft geen sleutel met precies deze kolommen.", $"{table.Name} has no key of just these columns.");
        }

        return sound ? values : null;
    }

    public static Row? Find(IRows rows, string table, RowValues key) => rows.Query(
        key.Names.Aggregate(new RowQuery(table) { Limit = 1 }, (query, name) => query.WithEqual(name, key[name]))) is [var row, ..] ? row : null;

    /// <summary>How a record is named by its key, in refusals.</summary>
    public static string NameOf(Tenant tenant, string table, RowValues key) =>
        $"{ResourceNames.Table(tenant.Id, table)} ({string.Join(", ", key.Names.Select(name => $"{name}={key[name]}"))})";

    /// <summary>Whether a value given beside the key is the key's own.</summary>
    public static bool Same(WriteScope scope, ColumnModel column, object key, object? value) => value is not null && key.Equals(Accept(
        scope.Tenant, column, value is string text && column.Definition.Target is not null ? scope.Resolve(text, column.Name, []) : value));

    private static object? Accept(Tenant tenant, ColumnModel column, object value) =>
        column.Definition.Target is { } target && value is string name
            ? LookupNames.IdOf(tenant, target, name)
            : ArgumentCheck.Accept(column.Definition, value) switch
            {
                // The store compares whole numbers of its own scale.
                decimal number when number != decimal.Round(number, column.Scale) => null,
                var fitting => fitting,
            };
}
