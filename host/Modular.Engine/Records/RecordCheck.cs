using Modular.Data.Tables;
using Modular.Engine.Arguments;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using ColumnType = Modular.Sdk.Modelling.ColumnType;

namespace Modular.Engine.Records;

/// <summary>Holds the values that are given for a record against its table: all that is wrong with them is told at once.</summary>
internal static class RecordCheck
{
    /// <summary>The values to write.</summary>
    /// <param name="scope">Where.</param>
    /// <param name="table">The record's table.</param>
    /// <param name="before">The record; null for a new one.</param>
    /// <param name="given">What is given.</param>
    /// <exception cref="ModularException">Something is wrong with them.</exception>
    public static RowValues Check(WriteScope scope, TableModel table, Row? before, GivenValues given)
    {
        var accepted = new (string Name, object? Value)[given.Values.Count];
        var count = 0;
        var ownOnly = table.Writers.IsEmpty;
        foreach (var (name, value) in given.Values)
        {
            if (Settable(scope, table, name, ownOnly, given) is { } column)
            {
                accepted[count++] = (column.Name, Accept(scope, column, value, before?.Values[column.Name], given));
            }
        }

        var values = RowValues.Of(accepted.AsSpan(0, count));
        if (!ownOnly || before is null)
        {
            RequireAll(table, values, before is null, given);
        }

        ValueChecks.Find(table.Name, before?.Values, before?.Values.With(values) ?? values, given);
        given.Errors.ThrowIfAny(scope.Tenant.Regime?.Rules);
        return values;
    }

    /// <summary>The column, when the caller may give it a value.</summary>
    private static ColumnModel? Settable(WriteScope scope, TableModel table, string name, bool ownOnly, GivenValues given)
    {
        var column = table.Column(name);
        if (column is null ? SystemColumns.Has(name) : TableModel.MayRead(scope.Principal, column) && !MaySet(column, ownOnly))
        {
            given.Errors.Add(
                given.PathOf(name), "SERVER_OWNED", $"'{name}' krijgt zijn waarde van het systeem.", $"'{name}' gets its value from the system.");
            return null;
        }

        if (column is null || !TableModel.MayRead(scope.Principal, column))
        {
            given.Errors.Add(given.PathOf(name), "UNKNOWN_FIELD", $"'{name}' is hier onbekend.", $"'{name}' is not known here.");
            return null;
        }

        return column;
    }

    private static bool MaySet(ColumnModel column, bool ownOnly) =>
        column.Owner == ColumnOwner.Client && (!ownOnly || column.Layer == Layer.Tenant);

    private static object? Accept(WriteScope scope, ColumnModel column, object? value, object? old, GivenValues given)
    {
        if (value is null)
        {
            return null;
        }

        var path = given.PathOf(column.Name);
        if (column.Definition.Target is { } target && value is string name)
        {
            return Lookup(scope, target, scope.Resolve(name, path, given.Errors), old, path, given.Errors);
        }

        if (ArgumentCheck.Accept(column.Definition, value) is not { } fitting)
        {
            given.Errors.Add(
                path, "WRONG_TYPE", $"'{column.Definition.Label.Nl}' moet van type {column.Type} zijn.",
                $"'{column.Definition.Label.En}' must be of type {column.Type}.");
            return null;
        }

        // What is there may stay: a choice that was retired, a number from before a bound.
        if (!fitting.Equals(old))
        {
            ArgumentCheck.Bounds(column.Definition, fitting, path, given.Errors);
            given.Errors.Require(
                column.Type != ColumnType.Decimal || Fits((decimal)fitting, column.Scale), path, "TOO_MANY_DECIMALS", $"Ten hoogste {column.Scale} decimalen.", $"At most {column.Scale} decimals.");
        }

        return fitting;
    }

    // More decimals than any column keeps are told of with the bounds.
    private static bool Fits(decimal number, int scale) => number == decimal.Round(number, scale) || number != decimal.Round(number, 6);

    private static string? Lookup(WriteScope scope, string target, string given, object? old, string path, FieldErrors errors)
    {
        var id = LookupNames.IdOf(scope.Tenant, target, given);
        if (id is not null && (id.Equals(old) || MaySee(scope, target, id)))
        {
            return id;
        }

        errors.Add(path, "TARGET_NOT_FOUND", $"Er is geen {target} '{given}'.", $"There is no {target} '{given}'.");
        return null;
    }

    private static bool MaySee(WriteScope scope, string target, string id)
    {
        var table = scope.Model.Require(target);
        return table.MayRead(scope.Principal) && RecordRights.Find(scope.Tx, scope.Model, table, id, scope.Principal) is not null;
    }

    private static void RequireAll(TableModel table, RowValues values, bool isNew, GivenValues given)
    {
        foreach (var column in table.Columns)
        {
            if (column is { Owner: ColumnOwner.Client, Definition.Required: true }
                && (isNew || values.Contains(column.Name)) && ArgumentCheck.IsMissing(values[column.Name]))
            {
                RequireOne(column, given);
            }
        }
    }

    // A value that is wrong is not missing as well.
    private static void RequireOne(ColumnModel column, GivenValues given)
    {
        var path = given.PathOf(column.Name);
        if (given.Errors.All(error => error.Field != path))
        {
            given.Errors.Add(
                path, "REQUIRED", $"'{column.Definition.Label.Nl}' ontbreekt.", $"'{column.Definition.Label.En}' is missing.",
                [.. column.Definition.RuleIds]);
        }
    }
}
