using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using Modular.Data.Tables;
using SQLitePCL;

namespace Modular.Data.Connections;

/// <summary>
/// A prepared statement, kept for the life of its connection. It sits on the raw API because SqliteCommand looks parameters
/// up by name and allocates a reader per execution, which is most of the cost of a small statement.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private bool _onRow;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public Statement Bind(int index, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, index, value));
        return this;
    }

    public Statement BindNull(int index)
    {
        Check(raw.sqlite3_bind_null(_statement, index));
        return this;
    }

    public Statement Bind(int index, string? value)
    {
        if (value is null)
            return BindNull(index);
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = null;
        var buffer = most <= 512 ? stackalloc byte[512] : rented = ArrayPool<byte>.Shared.Rent(most);
        BindText(index, buffer[..Encoding.UTF8.GetBytes(value, buffer)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    public Statement BindText(int index, ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(_statement, index, utf8));
        return this;
    }

    public Statement BindBlob(int index, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, index, value));
        return this;
    }

    public Statement Bind(int index, Cell cell) =>
        cell.IsNumber ? Bind(index, cell.Number) : Bind(index, cell.Text);

    /// <summary>True while there is a row. The caller resets when it stops early; the end and an error reset by themselves.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        _onRow = code == raw.SQLITE_ROW;
        if (_onRow)
            return true;
        try
        {
            if (code != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(code, _database);
            return false;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Runs to the end and drops any row.</summary>
    public void Run()
    {
        while (Step())
        {
        }
    }

    /// <summary>The first column of the first row as a number, or null.</summary>
    public long? RunNumber()
    {
        if (!Step())
            return null;
        long? value = IsNull(0) ? null : Number(0);
        Reset();
        return value;
    }

    /// <summary>The first column of the first row as text, or null.</summary>
    public string? RunText()
    {
        if (!Step())
            return null;
        var value = TextOrNull(0);
        Reset();
        return value;
    }

    public void Reset()
    {
        if (_onRow)
            raw.sqlite3_reset(_statement);
        _onRow = false;
    }

    public bool IsNull(int index) => raw.sqlite3_column_type(_statement, index) == raw.SQLITE_NULL;

    public long Number(int index) => raw.sqlite3_column_int64(_statement, index);

    /// <summary>The bytes of a text or blob; valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int index) => raw.sqlite3_column_blob(_statement, index);

    public string Text(int index) => Encoding.UTF8.GetString(Bytes(index));

    public string? TextOrNull(int index) => IsNull(index) ? null : Text(index);

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _database);
    }
}
