using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;
using Modular.Data.Writing;

namespace Modular.Data.Reading;

/// <summary>The tenant at one moment: nothing committed later is seen. Used by one thread at a time.</summary>
public sealed class ReadSnapshot : IRows, IDisposable
{
    private readonly ReaderPool _pool;
    private readonly Catalog _catalog;
    private Session? _session;

    internal ReadSnapshot(ReaderPool pool)
    {
        _pool = pool;
        _session = pool.Rent();
        try
        {
            // Before the snapshot is taken: tables that are newer than the snapshot are then noticed below.
            var known = pool.Catalog;
            _session.Fixed(SystemSql.BeginRead).Run();
            var state = _session.Fixed(SystemSql.State);
            state.Step();
            Sequence = state.Number(0);
            var version = state.Number(1);
            state.Reset();
            _catalog = version == known.Version ? known : CatalogFile.Load(_session);
        }
        catch (SqliteException error)
        {
            Dispose();
            throw pool.Failed(error);
        }
    }

    /// <summary>All changes up to this moment.</summary>
    public AuditLog Log => field ??= new AuditLog(this, _catalog);

    /// <summary>The last command that is part of this moment.</summary>
    public long Sequence { get; }

    internal Catalog Catalog => _catalog;

    public long SchemaVersion => _catalog.Version;

    public IReadOnlyList<TableSchema> Tables => _catalog.Schemas;

    public Row? Find(string table, string id) => Guarded((Catalog: _catalog, table, id), static (session, asked) =>
    {
        var found = asked.Catalog[asked.table];
        var statement = session.Fixed(found.FindSql).Bind(1, asked.id);
        if (!statement.Step())
            return null;
        var row = found.Read(statement);
        statement.Reset();
        return row;
    });

    public IReadOnlyList<Row> Query(RowQuery query) =>
        Guarded((Table: _catalog[query.Table], query), static (session, asked) => QuerySql.Rows(session, asked.Table, asked.query));

    /// <summary>How many rows meet the query's conditions, whatever its limit.</summary>
    public long Count(RowQuery query) =>
        Guarded((Table: _catalog[query.Table], query), static (session, asked) => QuerySql.Count(session, asked.Table, asked.query));

    /// <summary>Counts and sums of the rows that meet the query's conditions, per group and in the order of the groups.</summary>
    public IReadOnlyList<GroupTotals> Totals(TotalsQuery query) =>
        Guarded((Table: _catalog[query.Table], query), static (session, asked) => QuerySql.Totals(session, asked.Table, asked.query));

    public string? TenantValue(string key) =>
        Guarded(key, static (session, asked) => session.Fixed(SystemSql.TenantValue).Bind(1, asked).RunText());

    public IReadOnlyDictionary<string, string> TenantValues() => Guarded(0, static (session, _) =>
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var statement = session.Fixed(SystemSql.TenantValues);
        while (statement.Step())
            values.Add(statement.Text(0), statement.Text(1));
        return values;
    });

    public StoredResponse? FindRequest(string principal, string method, string requestId) => Guarded(
        RequestRows.Key(principal, method, requestId),
        static (session, key) => RequestRows.Find(session, key));

    /// <summary>Changes to one row, oldest first; see <see cref="AuditLog.OfRow"/>.</summary>
    public IReadOnlyList<AuditEntry> History(string table, string id) => Log.OfRow(table, id).Entries;

    /// <summary>Audit entries after a sequence. A command is never cut: the last one is complete even past the limit.</summary>
    public IReadOnlyList<AuditEntry> Audit(long afterSequence, int limit) => Log.From(Position.FirstAfter(afterSequence), limit).Entries;

    /// <summary>Events after a sequence. A command is never cut: the last one is complete even past the limit.</summary>
    public IReadOnlyList<StoredEvent> Events(long afterSequence, int limit) => Guarded(
        (afterSequence, limit),
        static (session, asked) => WholeCommands(
            session.Fixed(SystemSql.EventsFrom), asked.afterSequence, asked.limit, ReadEvent, one => one.Sequence));

    /// <summary>The sequence of the first audit entry that is not as it was written, or null when the chain holds.</summary>
    public long? VerifyAuditChain()
    {
        var walk = new ChainWalk();
        Log.Verify(walk, int.MaxValue, CancellationToken.None);
        return walk.FirstBroken;
    }

    public void Dispose()
    {
        if (_session is not { } session)
            return;
        _session = null;
        try
        {
            if (!session.IsAutocommit)
                session.Fixed(SystemSql.Rollback).Run();
            _pool.Return(session);
        }
        catch (SqliteException)
        {
            // A connection that cannot even end its snapshot is not used again.
            session.Dispose();
        }
    }

    private static List<T> WholeCommands<T>(
        Statement statement, long afterSequence, int limit, Func<Statement, T> read, Func<T, long> sequenceOf)
    {
        var result = new List<T>();
        statement.Bind(1, Position.FirstAfter(afterSequence));
        while (statement.Step())
        {
            var entry = read(statement);
            if (result.Count >= limit && sequenceOf(entry) != sequenceOf(result[^1]))
                break;
            result.Add(entry);
        }
        statement.Reset();
        return result;
    }

    private static StoredEvent ReadEvent(Statement row) => new(
        Position.SequenceOf(row.Number(0)),
        Position.OrdinalOf(row.Number(0)),
        row.Text(1),
        row.Text(2),
        row.Text(3),
        IsoText.Instant(row.Bytes(4)));

    internal TResult Guarded<TAsked, TResult>(TAsked asked, Func<Session, TAsked, TResult> read)
    {
        ObjectDisposedException.ThrowIf(_session is null, this);
        try
        {
            return read(_session, asked);
        }
        catch (SqliteException error)
        {
            throw _pool.Failed(error);
        }
    }
}
