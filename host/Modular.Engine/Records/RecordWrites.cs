using Modular.Data.Tables;
using Modular.Engine.Errors;
using Modular.Engine.Identifiers;
using Modular.Engine.Metadata;
using Modular.Engine.Tables;

namespace Modular.Engine.Records;

/// <summary>The one way in which records are written, whoever asks: rights, values, row.</summary>
internal sealed class RecordWrites(IdSource ids)
{
    private readonly Associations associations = new(ids);

    /// <summary>Carries one write out.</summary>
    public RecordResult CarryOut(WriteScope scope, RecordOperation operation)
    {
        scope.Tenant.RequireRegime();
        return operation switch
        {
            CreateRecord create => Create(scope, create),
            UpdateRecord update => Update(scope, update),
            UpsertRecord upsert => Upsert(scope, upsert),
            DeleteRecord delete => Delete(scope, delete),
            AssociateRecords associate => associations.CarryOut(scope, associate),
            _ => throw new ArgumentException($"{operation.GetType().Name} is no operation on records.", nameof(operation)),
        };
    }

    /// <summary>Makes a row in a table that the caller was let into.</summary>
    /// <param name="scope">Where.</param>
    /// <param name="table">The table.</param>
    /// <param name="id">The identifier to give it; null for a new one.</param>
    /// <param name="given">What the caller gives.</param>
    public Row Insert(WriteScope scope, TableModel table, string? id, GivenValues given)
    {
        var values = RecordCheck.Check(scope, table, null, given);
        if (table.Name is TableNames.Contract or TableNames.ProductSheet)
        {
            // Both begin as a draft; what follows is for their own service to say.
            values = values.With("status", "draft");
        }

        return RowWrites.Insert(scope, table, id ?? ids.Next(scope.Tx.Now), values, given.PathOf);
    }

    /// <summary>Changes a row that the caller may change.</summary>
    public static Row Change(WriteScope scope, TableModel table, Row before, GivenValues given) =>
        RowWrites.Update(scope, table, before, RecordCheck.Check(scope, table, before, given), given.PathOf);

    private RecordResult Create(WriteScope scope, CreateRecord operation)
    {
        var table = RecordRights.Writable(scope.Model, operation.Table, scope.Principal, "create_record");
        return Made(scope, table, operation.Id, operation.Given);
    }

    private RecordResult Made(WriteScope scope, TableModel table, string? id, GivenValues given)
    {
        var applied = scope.Applied.Count;
        var row = Insert(scope, table, id, given);
        RecordRights.RequireOwn(scope, table, row, "create_record");
        return Result(scope, table, row, applied, created: true, changed: true) with { IdGiven = id is not null };
    }

    private RecordResult Update(WriteScope scope, UpdateRecord operation)
    {
        var table = RecordRights.Changeable(scope.Model, operation.Table, scope.Principal);
        var id = scope.Resolve(operation.Id, "record_id", operation.Given.Errors);
        CheckPeriod(table, operation);
        if (id.StartsWith('$'))
        {
            // A reference that leads nowhere, not a record that is not there.
            operation.Given.Errors.ThrowIfAny();
        }

        var row = Existing(scope, table, id, operation.Condition);
        return operation.Period is { } period
            ? Changed(scope, table, row, () => RowWrites.Change(
                scope, table, row, RecordCheck.Check(scope, table, row, operation.Given), period, () => ids.Next(scope.Tx.Now), operation.Given.PathOf))
            : Changed(scope, table, row, operation.Given);
    }

    private static void CheckPeriod(TableModel table, UpdateRecord operation)
    {
        var (dated, errors) = (table.Kind == TableKind.EffectiveDated, operation.Given.Errors);
        errors.Require(
            operation.Period is not null || !dated, "period", "REQUIRED",
            $"Zeg hoe de wijziging van {table.Name} bedoeld is.", $"Say how the change of {table.Name} is meant.");
        errors.Require(
            operation.Period is null || dated, "period", "NOT_ALLOWED", $"{table.Name} kent geen perioden.", $"{table.Name} knows no periods.");
        operation.Period?.Check("period", errors);
        if (operation.Period is not null && !errors.None)
        {
            errors.ThrowIfAny();
        }
    }

    // An upsert does not say from when a change of an effective-dated record holds: there may be none.
    private static RecordResult ChangedPlainly(WriteScope scope, TableModel table, Row before, GivenValues given)
    {
        if (table.Kind == TableKind.EffectiveDated)
        {
            var values = RecordCheck.Check(scope, table, before, given);
            given.Errors.Require(
                values.Names.All(name => Equals(values[name], before.Values[name])), "period", "NOT_WITH_UPSERT",
                $"Wijzig een record van {table.Name} met UpdateRecord: dat zegt vanaf wanneer.",
                $"Change a record of {table.Name} with UpdateRecord, which says from when.");
            given.Errors.ThrowIfAny();
        }

        return Changed(scope, table, before, given);
    }

    private static RecordResult Changed(WriteScope scope, TableModel table, Row before, GivenValues given) =>
        Changed(scope, table, before, () => Change(scope, table, before, given));

    private static RecordResult Changed(WriteScope scope, TableModel table, Row before, Func<Row> change)
    {
        var applied = scope.Applied.Count;
        var after = change();
        RecordRights.RequireOwn(scope, table, after, "update_record");
        return Result(scope, table, after, applied, created: false, changed: Differs(before, after));
    }

    // Of two changes in one command the later one has the version of the first.
    private static bool Differs(Row before, Row after) =>
        after.Version != before.Version || after.Values.Names.Any(name => !Equals(before.Values[name], after.Values[name]));

    private RecordResult Upsert(WriteScope scope, UpsertRecord operation)
    {
        if (operation.Key is { } given)
        {
            return UpsertByKey(scope, operation, given);
        }

        var table = RecordRights.Changeable(scope.Model, operation.Table, scope.Principal);
        var id = scope.Resolve(operation.Id!, "record_id", operation.Given.Errors);
        if (id.StartsWith('$'))
        {
            operation.Given.Errors.ThrowIfAny();
        }

        var row = scope.Tx.Find(table.Name, id);
        if (row is not null && !RecordRights.MaySee(scope.Tx, scope.Model, table, row, scope.Principal))
        {
            throw ModularException.NotFound(RecordRights.NameOf(scope, table, id));
        }

        operation.Condition.Require(RecordRights.NameOf(scope, table, id), row);
        return row is null
            ? Made(scope, RecordRights.Writable(scope.Model, operation.Table, scope.Principal, "upsert_record"), id, operation.Given)
            : ChangedPlainly(scope, table, row, operation.Given);
    }

    private RecordResult UpsertByKey(WriteScope scope, UpsertRecord operation, GivenValues given)
    {
        var table = RecordRights.Writable(scope.Model, operation.Table, scope.Principal, "upsert_record");
        var errors = operation.Given.Errors;
        var named = given with
        {
            Values = [.. given.Values.Select(pair => KeyValuePair.Create(pair.Key, Resolved(scope, table.Column(pair.Key), pair.Value, given.PathOf(pair.Key), errors)))],
        };
        var key = RecordKeys.Read(scope.Tenant, table, named, scope.Principal);
        if (key is null)
        {
            errors.ThrowIfAny();
            throw new InvalidOperationException("A key that cannot be read says why.");
        }

        var row = RecordKeys.Find(scope.Tx, table.Name, key);
        if (row is not null && !RecordRights.MaySee(scope.Tx, scope.Model, table, row, scope.Principal))
        {
            throw ModularException.NotFound(RecordKeys.NameOf(scope.Tenant, table.Name, key));
        }

        operation.Condition.Require(RecordKeys.NameOf(scope.Tenant, table.Name, key), row);
        var values = Merge(scope, table, key, named, operation.Given, isNew: row is null);
        return row is null
            ? Made(scope, table, null, values) with { IdGiven = false }
            : ChangedPlainly(scope, table, row, values);
    }

    // Only what names a row can refer to one: any other text is just that.
    private static object? Resolved(WriteScope scope, ColumnModel? column, object? value, string path, FieldErrors errors) =>
        column?.Definition.Target is not null && value is string text ? scope.Resolve(text, path, errors) : value;

    // The key's columns say which record it is, so they cannot say otherwise as well.
    private static GivenValues Merge(WriteScope scope, TableModel table, RowValues key, GivenValues named, GivenValues given, bool isNew)
    {
        foreach (var (name, value) in given.Values.Where(pair => key.Contains(pair.Key)))
        {
            var same = RecordKeys.Same(scope, table.Column(name)!, key[name]!, value);
            given.Errors.Require(
                same, given.PathOf(name), "KEY_MISMATCH", "Dit is iets anders dan in de sleutel.", "This is something else than in the key.");
        }

        var others = given.Values.Where(pair => !key.Contains(pair.Key));
        return given with
        {
            PathOf = column => key.Contains(column) ? named.PathOf(column) : given.PathOf(column),
            Values = isNew ? [.. key.Names.Select(name => KeyValuePair.Create(name, key[name])), .. others] : [.. others],
        };
    }

    private static RecordResult Delete(WriteScope scope, DeleteRecord operation)
    {
        var table = RecordRights.Writable(scope.Model, operation.Table, scope.Principal, "delete_record");
        var id = scope.Resolve(operation.Id, "record_id", operation.Errors);
        operation.Errors.ThrowIfAny();
        var row = Existing(scope, table, id, operation.Condition);
        var applied = scope.Applied.Count;
        RowWrites.Delete(scope, table, row);
        return new RecordResult(id, null, Created: false, Changed: true, [.. scope.Applied.Skip(applied)]);
    }

    private static Row Existing(WriteScope scope, TableModel table, string id, WriteCondition condition)
    {
        var name = RecordRights.NameOf(scope, table, id);
        var row = RecordRights.Find(scope.Tx, scope.Model, table, id, scope.Principal) ?? throw ModularException.NotFound(name);
        condition.Require(name, row);
        return row;
    }

    private static RecordResult Result(WriteScope scope, TableModel table, Row row, int applied, bool created, bool changed) => new(
        row.Id, new RecordRow(scope.Tenant.Id, table, row, scope.Principal), created, changed, [.. scope.Applied.Skip(applied)]);
}
