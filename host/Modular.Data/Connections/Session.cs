using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Modular.Data.Connections;

/// <summary>One open connection with its prepared statements. One thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private const int MostComposed = 256;

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;
    // Fixed texts are found by reference: hashing a long SQL text costs about as much as running it.
    private readonly Dictionary<string, Statement> _fixed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, Statement> _composed = new(StringComparer.Ordinal);

    public Session(string path, SqliteOpenMode mode)
    {
        SqliteEngine.EnsureReady();
        var address = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 };
        _connection = new SqliteConnection(address.ToString());
        try
        {
            _connection.Open();
            _database = _connection.Handle!;
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>False while a transaction is open. After an error this alone tells whether SQLite rolled everything back.</summary>
    public bool IsAutocommit => raw.sqlite3_get_autocommit(_database) != 0;

    /// <summary>For a text that is the same object at every call: a constant, or one that a table keeps.</summary>
    public Statement Fixed(string sql)
    {
        if (!_fixed.TryGetValue(sql, out var statement))
            _fixed.Add(sql, statement = new Statement(_database, sql));
        // Left on a row when its reader threw.
        statement.Reset();
        return statement;
    }

    /// <summary>For a text composed at each call.</summary>
    public Statement Composed(string sql)
    {
        if (_composed.TryGetValue(sql, out var statement))
        {
            statement.Reset();
            return statement;
        }
        if (_composed.Count >= MostComposed)
            Release(_composed);
        _composed.Add(sql, statement = new Statement(_database, sql));
        return statement;
    }

    /// <summary>For a text used once, such as DDL, or a file with several statements.</summary>
    public void Script(string sql)
    {
        var code = raw.sqlite3_exec(_database, sql);
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _database);
    }

    public string? Scalar(string sql)
    {
        using var statement = new Statement(_database, sql);
        return statement.RunText();
    }

    /// <summary>The texts of the statements that are kept.</summary>
    public IEnumerable<string> Texts => _fixed.Keys.Concat(_composed.Keys);

    /// <summary>How SQLite carries a statement out, step by step.</summary>
    public IReadOnlyList<string> Plan(string sql)
    {
        using var statement = new Statement(_database, $"EXPLAIN QUERY PLAN {sql}");
        var steps = new List<string>();
        while (statement.Step())
            steps.Add(statement.Text(3));
        return steps;
    }

    /// <summary>Stops what is run from now on when its meter says so; null stops watching.</summary>
    public void Watch(Meter? meter) =>
        raw.sqlite3_progress_handler(_database, meter is null ? 0 : Meter.Interval, meter is null ? null : Look, meter);

    /// <summary>Pages put into the write-ahead log since the last call.</summary>
    public int TakePagesWritten()
    {
        const int CacheWrites = 9;
        return raw.sqlite3_db_status(_database, CacheWrites, out var pages, out _, 1) == raw.SQLITE_OK ? pages : 0;
    }

    /// <summary>False when a reader kept part of the log in use.</summary>
    public bool Checkpoint(bool truncate)
    {
        var mode = truncate ? raw.SQLITE_CHECKPOINT_TRUNCATE : raw.SQLITE_CHECKPOINT_PASSIVE;
        var code = raw.sqlite3_wal_checkpoint_v2(_database, "main", mode, out _, out _);
        if (code is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
            return false;
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _database);
        return true;
    }

    /// <summary>Drops statements of tables that have changed since.</summary>
    public void Forget()
    {
        Release(_fixed);
        Release(_composed);
    }

    public void Dispose()
    {
        Forget();
        _connection.Dispose();
    }

    private static readonly delegate_progress Look = meter => ((Meter)meter).IsSpent() ? 1 : 0;

    private static void Release(Dictionary<string, Statement> statements)
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
    }
}
