using Modular.Data.Reading;
using Modular.Data.Sql;
using Modular.Data.Tables;
using NodaTime;

namespace Modular.Data.Writing;

/// <summary>
/// What one command may do to the tenant. Valid only while the command runs. Whatever it throws undoes this command and no
/// other.
/// </summary>
public sealed class WriteTransaction : IRows
{
    private readonly WriterCore _core;
    private readonly AuditContext _audit;
    private readonly string _at;
    private List<string>? _cited;
    private (Table Table, Row Row)? _last;
    private int _events;
    private int _requests;
    private bool _open = true;

    internal WriteTransaction(WriterCore core, AuditContext audit, Instant now)
    {
        (_core, _audit, Now) = (core, audit, now);
        _at = core.Text(now);
        Sequence = core.State.Sequence + 1;
    }

    /// <summary>The number this command has once it writes; all rows it writes get it as version.</summary>
    public long Sequence { get; }

    public Instant Now { get; }

    /// <summary>What takes part in every write of this command; null for the store's own upkeep.</summary>
    public IRowPipeline? Pipeline { get; set; }

    public long SchemaVersion => _core.State.Catalog.Version;

    public IReadOnlyList<TableSchema> Tables => _core.State.Catalog.Schemas;

    internal bool Touched { get; private set; }

    internal bool Wrote { get; private set; }

    public Row? Find(string table, string id) => Find(Table(table), id);

    public IReadOnlyList<Row> Query(RowQuery query) => QuerySql.Rows(_core.Session, Table(query.Table), query);

    public long Count(RowQuery query) => QuerySql.Count(_core.Session, Table(query.Table), query);

    public IReadOnlyList<GroupTotals> Totals(TotalsQuery query) => QuerySql.Totals(_core.Session, Table(query.Table), query);

    public Row Insert(string table, string id, RowValues values)
    {
        var target = Table(table);
        Touch();
        values = Pipeline?.Writing(this, table, id, null, values) ?? values;
        var row = _core.Rows.Insert(target, id, values, Sequence, Now, _at);
        return Written(target, null, row);
    }

    /// <summary>Changes the named columns and keeps the others. A change that changes nothing writes nothing.</summary>
    public Row Update(string table, string id, RowValues changes, long? expectedVersion = null)
    {
        var target = Table(table);
        var before = Existing(target, id, expectedVersion);
        Touch();
        changes = Pipeline?.Writing(this, table, id, before, changes) ?? changes;
        var row = _core.Rows.Update(target, before, changes, Sequence, Now, _at);
        return ReferenceEquals(row, before) ? row : Written(target, before, row);
    }

    public void Delete(string table, string id, long? expectedVersion = null)
    {
        var target = Table(table);
        var before = Existing(target, id, expectedVersion);
        Touch();
        Pipeline?.Deleting(this, table, before);
        _core.Rows.Delete(target, before);
        _last = null;
        Wrote = true;
        Pipeline?.Deleted(this, table, before);
    }

    /// <summary>Adds rules to those that the command's audit rows name, also the rows already written.</summary>
    public void Cite(IEnumerable<string> ruleIds)
    {
        _cited ??= [.. _audit.RuleIds];
        _cited.AddRange(ruleIds.Where(id => !_cited.Contains(id)));
    }

    /// <summary>Puts an event in the outbox, to be read by <see cref="ReadSnapshot.Events"/> once committed.</summary>
    public void AppendEvent(string type, string subject, string payloadJson)
    {
        Touch();
        _core.Session.Fixed(SystemSql.InsertEvent)
            .Bind(1, Position.Of(Sequence, _events++)).Bind(2, type).Bind(3, subject).Bind(4, payloadJson).Bind(5, _at).Run();
        Wrote = true;
    }

    public StoredResponse? FindRequest(string principal, string method, string requestId)
    {
        CheckOpen();
        return RequestRows.Find(_core.Session, RequestRows.Key(principal, method, requestId));
    }

    /// <summary>Keeps what is answered, in the same transaction as what was done.</summary>
    public void StoreRequest(string principal, string method, string requestId, ReadOnlySpan<byte> fingerprint, ReadOnlySpan<byte> response)
    {
        Touch();
        _core.Session.Fixed(SystemSql.InsertRequest)
            .Bind(1, Position.Of(Sequence, _requests++)).BindBlob(2, RequestRows.Key(principal, method, requestId))
            .Bind(3, principal).Bind(4, method).Bind(5, requestId).BindBlob(6, fingerprint).BindBlob(7, response).Bind(8, _at).Run();
        Wrote = true;
    }

    /// <summary>
    /// Forgets those of the oldest <paramref name="limit"/> stored responses that are from before an instant; says how many.
    /// </summary>
    public int DeleteRequestsBefore(Instant before, int limit = 1_000)
    {
        CheckOpen();
        var end = IsoText.Format(before);
        if (_core.Session.Fixed(SystemSql.OldestRequest).RunText() is not { } oldest || string.CompareOrdinal(oldest, end) >= 0)
            return 0;
        Touch();
        var statement = _core.Session.Fixed(SystemSql.DeleteRequests).Bind(1, end).Bind(2, limit);
        var count = 0;
        while (statement.Step())
            count++;
        Wrote |= count > 0;
        return count;
    }

    public string? TenantValue(string key)
    {
        CheckOpen();
        return _core.Session.Fixed(SystemSql.TenantValue).Bind(1, key).RunText();
    }

    public void SetTenantValue(string key, string value)
    {
        var before = TenantValue(key);
        if (before == value)
            return;
        Touch();
        _core.Session.Fixed(SystemSql.SetTenantValue).Bind(1, key).Bind(2, value).Run();
        _core.Trail.StartRow();
        _core.Trail.Change("value", before, value);
        _core.Trail.EndRow("sys_tenant", key, AuditActions.Tenant);
        Wrote = true;
    }

    /// <summary>Makes the tables be as asked, adding only; says what was added or changed, in words.</summary>
    public IReadOnlyList<string> EnsureTables(IReadOnlyList<TableSchema> tables)
    {
        CheckOpen();
        var plan = SchemaPlan.Of(_core.State.Catalog, tables);
        if (plan.Changes.Count == 0)
            return [];
        Touch();
        _core.State.Catalog = new SchemaWriter(_core.Session, _core.Trail, _core.State.Catalog).Apply(plan);
        _last = null;
        Wrote = true;
        return plan.Changes;
    }

    /// <summary>
    /// Puts a table in the place of <paramref name="existing"/>: null for a new one, or for taking one out. Who may change what of a table
    /// is for the caller to say. Values of what is left out stay in the file under the stored name.
    /// </summary>
    public void ReplaceTable(string? existing, TableSchema? wanted)
    {
        Touch();
        _core.State.Catalog = new SchemaWriter(_core.Session, _core.Trail, _core.State.Catalog).Replace(existing, wanted);
        _last = null;
        Wrote = true;
    }

    /// <summary>Marks the metadata as changed, for what is kept beside the tables and read together with them.</summary>
    public void RenewSchemaVersion()
    {
        Touch();
        var catalog = _core.State.Catalog;
        _core.State.Catalog = new Catalog(catalog.Version + 1, catalog.Schemas.Select(schema => catalog[schema.Name]));
        Wrote = true;
    }

    /// <summary>Whether the file has a table of this stored name, also one that was taken out.</summary>
    public bool HasStoredTable(string stored) => _core.Session.Composed(SystemSql.TableExists).Bind(1, stored).RunNumber() is not null;

    /// <summary>Whether a stored table has a column of this stored name, also one that was taken out.</summary>
    public bool HasStoredColumn(string storedTable, string stored) =>
        _core.Session.Composed(SystemSql.ColumnExists).Bind(1, storedTable).Bind(2, stored).RunNumber() is not null;

    /// <summary>Whether a stored column points to a stored table.</summary>
    public bool HasStoredReference(string storedTable, string stored, string target) =>
        _core.Session.Composed(SystemSql.ReferenceExists).Bind(1, storedTable).Bind(2, stored).Bind(3, target).RunNumber() is not null;

    /// <summary>How many columns a stored table has, with those that were taken out; none when there is no such table.</summary>
    public int CountStoredColumns(string storedTable) =>
        checked((int)_core.Session.Composed(SystemSql.CountColumns).Bind(1, storedTable).RunNumber()!.Value);

    internal void Close() => _open = false;

    internal void FlushAudit(Span<byte> link) =>
        _core.Trail.Flush(_core.Session, Sequence, _audit, _cited ?? _audit.RuleIds, _at, link);

    private Row? Find(Table table, string id)
    {
        // A command reads a row to check it, then changes it: the second read is saved.
        if (_last is { } last && ReferenceEquals(last.Table, table) && last.Row.Id == id)
            return last.Row;
        var row = _core.Rows.Find(table, id);
        _last = row is null ? null : (table, row);
        return row;
    }

    private Row Existing(Table table, string id, long? expectedVersion)
    {
        var row = Find(table, id) ?? throw new RowNotFoundException(table.Name, id);
        return expectedVersion is { } expected && expected != row.Version
            ? throw new VersionConflictException(table.Name, id, expected, row.Version)
            : row;
    }

    private Row Written(Table table, Row? before, Row row)
    {
        _last = (table, row);
        Wrote = true;
        if (Pipeline is null)
            return row;
        Pipeline.Written(this, table.Name, before, row);
        // It may have changed the row once more.
        return Find(table, row.Id) ?? row;
    }

    private Table Table(string name)
    {
        CheckOpen();
        return _core.State.Catalog[name];
    }

    private void Touch()
    {
        CheckOpen();
        if (Touched)
            return;
        _core.Session.Fixed(SystemSql.Savepoint).Run();
        Touched = true;
    }

    private void CheckOpen() => ObjectDisposedException.ThrowIf(!_open, this);
}
