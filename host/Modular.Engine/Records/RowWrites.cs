using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.EffectiveDating;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Sdk.Values;

namespace Modular.Engine.Records;

/// <summary>Writes of rows, whose refusals name the fields that the caller gave.</summary>
internal static class RowWrites
{
    public static Row Insert(WriteScope scope, TableModel table, string id, RowValues values, Func<string, string> pathOf) =>
        Guarded(scope, table, id, pathOf, () => scope.Tx.Insert(table.Name, id, values));

    public static Row Update(WriteScope scope, TableModel table, Row before, RowValues changes, Func<string, string> pathOf) =>
        Guarded(scope, table, before.Id, pathOf, () => scope.Tx.Update(table.Name, before.Id, changes, before.Version));

    /// <summary>Changes a row of an effective-dated table; says which row then has the changes.</summary>
    public static Row Change(
        WriteScope scope, TableModel table, Row before, RowValues changes, PeriodChange period, Func<string> nextId, Func<string, string> pathOf) =>
        Guarded(scope, table, before.Id, pathOf, () => new PeriodChanges(scope.Tx, table, nextId).Apply(before, changes, period));

    public static void Delete(WriteScope scope, TableModel table, Row before) => Guarded(scope, table, before.Id, column => column, () =>
    {
        scope.Tx.Delete(table.Name, before.Id, before.Version);
        return before;
    });

    private static Row Guarded(WriteScope scope, TableModel table, string id, Func<string, string> pathOf, Func<Row> write)
    {
        try
        {
            return write();
        }
        catch (ModularException refusal) when (refusal.Reason == ErrorReason.InvalidFields && refusal.Fields.Any(error => IsColumn(table, error)))
        {
            throw ModularException.InvalidFields(
                refusal.Fields.Select(error => IsColumn(table, error) ? error with { Field = pathOf(error.Field) } : error),
                scope.Tenant.Regime?.Rules);
        }
        catch (RowInvalidException invalid) when (invalid.Table == table.Name && invalid.Id == id)
        {
            throw ModularException.InvalidFields(invalid.Violations.Select(violation => new FieldError(
                pathOf(violation.Column), violation.Reason,
                new LocalizedText($"{violation.Column}: {violation.Message}", $"{violation.Column}: {violation.Message}"))));
        }
        catch (DuplicateKeyException duplicate) when (duplicate.Table == table.Name && duplicate.Columns is [SystemColumns.Id])
        {
            throw ModularException.Exists(RecordRights.NameOf(scope, table, id));
        }
        catch (DuplicateKeyException duplicate)
        {
            throw ModularException.Exists($"{duplicate.Table} ({string.Join(", ", duplicate.Columns)})");
        }
        catch (RowInUseException used)
        {
            throw ModularException.RecordInUse(
                RecordRights.NameOf(scope, scope.Model.Require(used.Table), used.Id), Referring(scope, used.Table, used.Id));
        }
    }

    private static bool IsColumn(TableModel table, FieldError error) => table.Column(error.Field) is not null;

    private static IEnumerable<string> Referring(WriteScope scope, string table, string id) => scope.Tx.Tables
        .Where(other => other.Columns.Any(
            column => column.Target == table && scope.Tx.Count(new RowQuery(other.Name).WithEqual(column.Name, id)) > 0))
        .Select(other => other.Name);
}
