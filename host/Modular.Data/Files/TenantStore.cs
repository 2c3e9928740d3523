using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Migrations;
using Modular.Data.Reading;
using Modular.Data.Sql;
using Modular.Data.Tables;
using Modular.Data.Writing;
using NodaTime;

namespace Modular.Data.Files;

/// <summary>One tenant's file: a single writer with group commit, and readers that each see one consistent moment.</summary>
public sealed class TenantStore : IDisposable, IAsyncDisposable
{
    // The first version with the fix for the write-ahead log that two checkpointing connections can corrupt.
    private static readonly Version Fixed = new(3, 51, 3);

    private readonly WriterCore _core;
    private readonly Writer _writer;
    private readonly WriteQueue _queue;
    private readonly StoreHealth _health = new();
    private readonly ReaderPool _readers;
    private readonly Thread _thread;
    private int _disposed;

    private TenantStore(TenantStoreOptions options, Action<TenantStore>? beforeStart)
    {
        Path = options.Path;
        _core = OpenCore(options);
        _queue = new WriteQueue();
        _writer = new Writer(_core, new Checkpointer(_core.Session, _health), _queue, _health);
        _readers = new ReaderPool(options, _writer, _health);
        _thread = new Thread(_writer.Loop) { IsBackground = true, Name = $"writer {System.IO.Path.GetFileName(Path)}" };
        try
        {
            beforeStart?.Invoke(this);
        }
        catch
        {
            _core.Dispose();
            _queue.Dispose();
            throw;
        }
        _thread.Start();
    }

    public string Path { get; }

    /// <summary>What the host should log about this build of SQLite, if anything.</summary>
    public string? Warning { get; } = SqliteEngine.Version is var version && version < Fixed
        ? $"SQLite {version} is older than {Fixed}; a file written or checkpointed by two processes at once can be corrupted."
        : null;

    /// <summary>Transactions committed since the store was opened.</summary>
    public long Commits => _writer.Commits;

    /// <summary>Commands carried out or refused since the store was opened.</summary>
    public long Commands => _writer.Commands;

    /// <summary>The sequence of the last committed command.</summary>
    public long Sequence => _writer.Sequence;

    /// <summary>The version of the tables as of the last committed command.</summary>
    public long SchemaVersion => _writer.Catalog.Version;

    /// <summary>Set after an error of the disk or a damaged file: nothing is done until the store is opened again.</summary>
    public bool IsQuarantined => _health.IsQuarantined;

    /// <summary>Makes a new file, complete under its name or not there at all.</summary>
    public static TenantStore Create(string path, TenantIdentity identity, Instant now, AuditContext? audit = null)
    {
        if (File.Exists(path))
            throw new IOException($"{path} already exists.");
        var building = $"{path}.new";
        foreach (var leftover in (string[])[building, $"{building}-wal", $"{building}-shm"])
            File.Delete(leftover);
        using (var session = new Session(building, SqliteOpenMode.ReadWriteCreate))
        {
            Pragmas.Prepare(session);
            Migrator.Migrate(session, building);
        }
        var by = audit ?? AuditContext.System("create");
        new TenantStore(new TenantStoreOptions(building), store => store.Identify(identity, by, now)).Dispose();
        DurableFile.Flush(building);
        File.Move(building, path, overwrite: false);
        DurableFile.Flush(path);
        return Open(path);
    }

    /// <summary>One of a tenant's values, read without opening the store: nothing is migrated and no writer is started.</summary>
    /// <exception cref="StoreUnavailableException">The file cannot be read.</exception>
    public static string? Peek(string path, string key)
    {
        FileHeader.Check(path);
        try
        {
            using var session = new Session(path, SqliteOpenMode.ReadWrite);
            Pragmas.ForReader(session);
            return session.Fixed(SystemSql.TenantValue).Bind(1, key).RunText();
        }
        catch (SqliteException error)
        {
            throw StoreFault.From(error);
        }
    }

    public static TenantStore Open(string path) => Open(new TenantStoreOptions(path));

    public static TenantStore Open(TenantStoreOptions options) => new(options, beforeStart: null);

    /// <summary>
    /// Carries out a command on the tenant's writer. Answers only after its transaction is on disk. Whatever the command throws
    /// comes back to this caller and undoes this command alone. A command cancelled before it started is not run.
    /// </summary>
    /// <exception cref="StoreBusyException">Too many commands wait.</exception>
    /// <exception cref="StoreUnavailableException">The store is closing, set aside, or lost the transaction.</exception>
    public Task<T> WriteAsync<T>(AuditContext audit, Instant now, Func<WriteTransaction, T> command, CancellationToken cancel = default)
    {
        var job = new WriteJob<T>(command, audit, now, cancel);
        switch (_queue.TryAdd(job))
        {
            case WriteQueue.Entry.Full:
                job.Fail(new StoreBusyException());
                break;
            case WriteQueue.Entry.Closed:
                job.Fail(new StoreUnavailableException("The tenant's store is closing."));
                break;
        }
        return job.Task;
    }

    /// <summary>Carries out a command as <see cref="WriteAsync"/> does, then undoes it: what it gave is what it would have given.</summary>
    public async Task<T> TryAsync<T>(AuditContext audit, Instant now, Func<WriteTransaction, T> command, CancellationToken cancel = default)
    {
        try
        {
            return await WriteAsync<T>(audit, now, transaction => throw new TriedException<T>(command(transaction)), cancel).ConfigureAwait(false);
        }
        catch (TriedException<T> tried)
        {
            return tried.Result;
        }
    }

    /// <summary>Makes the tables be as asked, adding only; says what changed. Nothing is written when they already are.</summary>
    public Task<IReadOnlyList<string>> EnsureTablesAsync(
        IReadOnlyList<TableSchema> tables, AuditContext audit, Instant now, CancellationToken cancel = default) =>
        WriteAsync(audit, now, transaction => transaction.EnsureTables(tables), cancel);

    /// <summary>One consistent moment of the tenant, to be disposed soon: while it is open the log cannot be emptied.</summary>
    public ReadSnapshot Read() => new(_readers);

    /// <summary>Copies what is committed to a folder beside the file, complete and on disk, while reads and writes go on.</summary>
    /// <param name="folder">The folder beside the tenant's file; it is made when it is not there.</param>
    /// <param name="name">What to call the copy; a number goes behind it when there is one of that name.</param>
    /// <returns>The copy's name with the folder's.</returns>
    public string CopyTo(string folder, string name) =>
        TenantCopy.Make(Path, System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, folder), name);

    /// <summary>How SQLite carries out the reads that were made so far, by their texts: to see that none walks through a whole table.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ReadPlans() => _readers.Plans();

    /// <summary>Waits until something newer than <paramref name="sequence"/> is committed; gives the last sequence.</summary>
    public Task<long> WaitForCommitAsync(long sequence, CancellationToken cancel) => _writer.Committed.After(sequence, cancel);

    /// <summary>Carries out what is queued, empties the log and closes the file.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _readers.Dispose();
        _queue.Close();
        _thread.Join();
        _writer.Committed.Close();
        _core.Dispose();
        _queue.Dispose();
    }

    public async ValueTask DisposeAsync() => await Task.Run(Dispose).ConfigureAwait(false);

    private static WriterCore OpenCore(TenantStoreOptions options)
    {
        if (!System.IO.Path.IsPathFullyQualified(options.Path))
            throw new ArgumentException($"The path of a tenant's file must be absolute: {options.Path}.");
        FileHeader.Check(options.Path);
        var session = new Session(options.Path, SqliteOpenMode.ReadWrite);
        try
        {
            Pragmas.ForWriter(session);
            if (options.MaxBytes is { } most)
                Pragmas.Limit(session, most);
            Migrator.Migrate(session, options.Path);
            return new WriterCore(session, CatalogFile.Load(session));
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Through the same path as any write, so that also the tenant's first values are audited.</summary>
    private void Identify(TenantIdentity identity, AuditContext audit, Instant now)
    {
        var task = WriteAsync(audit, now, transaction =>
        {
            transaction.SetTenantValue(TenantIdentity.IdKey, identity.Id);
            foreach (var (key, value) in identity.Values)
                transaction.SetTenantValue(key, value);
            return transaction.Sequence;
        });
        _writer.RunBatch();
        task.GetAwaiter().GetResult();
    }

    private sealed class TriedException<T>(T result) : Exception
    {
        public T Result => result;
    }
}
