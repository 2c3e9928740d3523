using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;
using NodaTime;
using SQLitePCL;

namespace Modular.Data.Writing;

/// <summary>Validates rows against metadata and writes them. One per writer; its scratch space is used again.</summary>
internal sealed class RowWriter(Session session, AuditTrail trail, WriterState state)
{
    private const int MaxUpdateTexts = 512;
    // Columns from here on share a bit: they are written together, changed or not.
    private const int LastOwnBit = 127;

    // Which columns change differs per command; the text for each set of them is composed once.
    private readonly Dictionary<(Table, UInt128), string> _updates = [];
    private Cell[] _cells = new Cell[32];

    public Row? Find(Table table, string id)
    {
        var statement = session.Fixed(table.FindSql).Bind(1, id);
        if (!statement.Step())
            return null;
        var row = table.Read(statement);
        statement.Reset();
        return row;
    }

    public Row Insert(Table table, string id, RowValues values, long version, Instant now, string at)
    {
        var stored = Validate(table, id, values, null, out _);
        var statement = session.Fixed(table.InsertSql).Bind(1, id).Bind(2, version).Bind(3, at).Bind(4, at);
        for (var i = 0; i < table.Columns.Length; i++)
            statement.Bind(SystemColumns.Count + 1 + i, _cells[i]);
        Run(statement, table, id, stored);
        trail.StartRow();
        for (var i = 0; i < stored.Length; i++)
            if (stored[i] is not null)
                trail.Change(table.AuditKeys[i], null, stored[i]);
        trail.EndRow(table.Schema.Stored, id, AuditActions.Insert);
        return new Row(id, version, now, now, new RowValues(table.Names, stored));
    }

    /// <summary>The new row, or the same one when nothing in it changes.</summary>
    public Row Update(Table table, Row before, RowValues changes, long version, Instant now, string at)
    {
        var stored = Validate(table, before.Id, changes, before.Values, out var changed);
        if (changed == UInt128.Zero)
            return before;
        var statement = Updating(table, changed).Bind(1, before.Id).Bind(2, version).Bind(3, at);
        var slot = 4;
        for (var i = 0; i < stored.Length; i++)
            if (Has(changed, i))
                statement.Bind(slot++, _cells[i]);
        Run(statement, table, before.Id, stored);
        trail.StartRow();
        for (var i = 0; i < stored.Length; i++)
            if (Has(changed, i) && !Equals(before.Values.ValueAt(i), stored[i]))
                trail.Change(table.AuditKeys[i], before.Values.ValueAt(i), stored[i]);
        trail.EndRow(table.Schema.Stored, before.Id, AuditActions.Update);
        return before with { Version = version, ChangedAt = now, Values = new RowValues(table.Names, stored) };
    }

    public void Delete(Table table, Row before)
    {
        try
        {
            session.Fixed(table.DeleteSql).Bind(1, before.Id).Run();
        }
        catch (SqliteException error) when (error.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_FOREIGNKEY)
        {
            if (!ForgottenLookups.LetGo(session, state.Catalog, table, before.Id))
                throw new RowInUseException(table.Name, before.Id);
            // Something else may hold on to it too.
            Delete(table, before);
            return;
        }
        trail.StartRow();
        for (var i = 0; i < table.Names.Length; i++)
            if (before.Values.ValueAt(i) is { } value)
                trail.Change(table.AuditKeys[i], value, null);
        trail.EndRow(table.Schema.Stored, before.Id, AuditActions.Delete);
    }

    /// <summary>
    /// The row as it will be stored, with the cells to bind in <see cref="_cells"/>; <paramref name="changed"/> says which
    /// columns differ from <paramref name="before"/>.
    /// </summary>
    private object?[] Validate(Table table, string id, RowValues given, RowValues? before, out UInt128 changed)
    {
        var columns = table.Columns;
        var stored = new object?[columns.Length];
        if (_cells.Length < columns.Length)
            _cells = new Cell[columns.Length];
        List<Violation>? violations = id.Length is 0 or > SystemColumns.MaxIdLength
            ? [new(SystemColumns.Id, ViolationReasons.BadId, $"an id has 1 to {SystemColumns.MaxIdLength} characters")]
            : null;
        changed = UInt128.Zero;
        var known = 0;
        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i];
            var at = given.IndexOf(column.Name);
            var old = before?.ValueAt(i);
            var value = at >= 0 ? given.ValueAt(at) : old;
            _cells[i] = Cell.Null;
            stored[i] = value;
            if (at >= 0)
            {
                known++;
                if (ColumnCodec.Encode(column, value, out _cells[i]) is { } violation)
                    (violations ??= []).Add(violation);
                stored[i] = ColumnCodec.Decode(column, _cells[i], value);
                if (!Equals(old, stored[i]))
                    changed |= Bit(i);
            }
            else if (i >= LastOwnBit)
            {
                ColumnCodec.Encode(column, value, out _cells[i]);
            }
            if (value is null && column.Required)
                (violations ??= []).Add(new(column.Name, ViolationReasons.Required, "a value is required"));
        }
        if (known != given.Count)
            AddUnknown(table, given, violations ??= []);
        if (violations is not null)
            throw Invalid(table, id, stored, violations);
        return stored;
    }

    private void Run(Statement statement, Table table, string id, object?[] stored)
    {
        try
        {
            statement.Run();
        }
        catch (SqliteException error) when (error.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_FOREIGNKEY)
        {
            throw Invalid(table, id, stored, []);
        }
        catch (SqliteException error) when (
            error.SqliteExtendedErrorCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY)
        {
            throw new DuplicateKeyException(table.Name, table.NamesOf(UniqueViolation.Columns(error.Message)));
        }
    }

    /// <summary>Lookups are left to SQLite's foreign keys; only when a row is refused are they looked at one by one.</summary>
    private RowInvalidException Invalid(Table table, string id, object?[] stored, List<Violation> violations)
    {
        for (var i = 0; i < table.Columns.Length; i++)
            if (table.Columns[i] is { Type: ColumnType.Lookup } column && stored[i] is string target && !Exists(column.Target!, target))
                violations.Add(new(column.Name, ViolationReasons.TargetNotFound, $"there is no {column.Target} '{target}'"));
        return new RowInvalidException(table.Name, id, violations);
    }

    private bool Exists(string table, string id) => session.Fixed(state.Catalog[table].ExistsSql).Bind(1, id).RunNumber() is not null;

    private static void AddUnknown(Table table, RowValues given, List<Violation> violations)
    {
        foreach (var name in given.Names.Where(name => table.PositionOf(name) < 0))
            violations.Add(new(name, ViolationReasons.UnknownColumn, SystemColumns.Has(name)
                ? "the store itself fills this column"
                : $"{table.Name} has no such column"));
    }

    private Statement Updating(Table table, UInt128 changed)
    {
        if (_updates.TryGetValue((table, changed), out var sql))
            return session.Fixed(sql);
        if (_updates.Count >= MaxUpdateTexts)
        {
            _updates.Clear();
            session.Forget();
        }
        sql = TableSql.Update(table.Schema.Stored, table.Columns.Where((_, i) => Has(changed, i)).Select(column => column.Stored));
        _updates.Add((table, changed), sql);
        return session.Fixed(sql);
    }

    private static UInt128 Bit(int column) => UInt128.One << Math.Min(column, LastOwnBit);

    private static bool Has(UInt128 columns, int column) => (columns & Bit(column)) != UInt128.Zero;
}
