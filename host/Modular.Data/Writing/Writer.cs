using Microsoft.Data.Sqlite;
using Modular.Data.Files;
using Modular.Data.Sql;
using Modular.Data.Tables;

namespace Modular.Data.Writing;

/// <summary>
/// Group commit: takes what waits, gives each command its savepoint, commits once, then answers. It never waits for more:
/// callers gather while the previous commit is flushed to disk.
/// </summary>
internal sealed class Writer(WriterCore core, Checkpointer checkpointer, WriteQueue queue, StoreHealth health)
{
    private const int MaxBatch = 128;

    private readonly List<WriteJob> _batch = new(MaxBatch);
    private volatile Catalog _committed = core.State.Catalog;
    private long _commits;
    private long _commands;
    private long _sequence = core.State.Sequence;

    public CommitSignal Committed { get; } = new();

    /// <summary>The tables as committed; readers start from these.</summary>
    public Catalog Catalog => _committed;

    public long Commits => Interlocked.Read(ref _commits);

    public long Commands => Interlocked.Read(ref _commands);

    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>The writer thread's life: until the queue is closed and empty.</summary>
    public void Loop()
    {
        while (!queue.IsFinished)
        {
            if (queue.Wait(checkpointer.Patience))
                RunBatch();
            else
                checkpointer.Truncate();
        }
        checkpointer.Truncate();
    }

    /// <summary>One batch from what is queued, on the calling thread.</summary>
    public void RunBatch()
    {
        _batch.Clear();
        if (health.IsQuarantined)
        {
            queue.Drain(_batch, MaxBatch);
            foreach (var job in _batch)
                job.Fail(health.Refusal());
            return;
        }
        try
        {
            core.Session.Fixed(SystemSql.BeginWrite).Run();
            if (RunCommands())
                Commit();
            else
                core.Session.Fixed(SystemSql.Rollback).Run();
        }
        catch (CommitFailedException failed)
        {
            // Only an error of the disk leaves open whether the commit record was kept.
            Abandon(failed.Cause, StoreFault.Quarantines(failed.Cause));
            return;
        }
        catch (Exception error)
        {
            // Whatever it is, the thread lives on and every caller is answered.
            Abandon(error, outcomeUnknown: false);
            return;
        }
        foreach (var job in _batch)
            job.Answer();
        Committed.Set(Sequence);
        checkpointer.AfterCommit();
    }

    private bool RunCommands()
    {
        var wrote = false;
        for (var next = 0; ; next++)
        {
            // What arrived while the batch ran joins it.
            if (next == _batch.Count)
                queue.Drain(_batch, MaxBatch);
            if (next == _batch.Count)
                return wrote;
            wrote |= RunOne(_batch[next]);
        }
    }

    private bool RunOne(WriteJob job)
    {
        if (job.IsCancelled)
        {
            job.Skip();
            return false;
        }
        Interlocked.Increment(ref _commands);
        try
        {
            var wrote = core.Run(job);
            // A command that hid an error must not let the next ones run outside a transaction.
            return core.Session.IsAutocommit ? throw new InvalidOperationException("The transaction was lost.") : wrote;
        }
        catch (SqliteException error) when (!core.Session.IsAutocommit && !StoreFault.Quarantines(error))
        {
            job.Refusal = StoreFault.From(error);
        }
        catch (Exception refusal) when (!core.Session.IsAutocommit && refusal is not SqliteException)
        {
            job.Refusal = refusal;
        }
        return false;
    }

    private void Commit()
    {
        core.State.Save();
        try
        {
            core.Session.Fixed(SystemSql.Commit).Run();
        }
        catch (SqliteException error)
        {
            throw new CommitFailedException(error);
        }
        Interlocked.Increment(ref _commits);
        Interlocked.Exchange(ref _sequence, core.State.Sequence);
        _committed = core.State.Catalog;
    }

    /// <summary>Nothing of the batch is kept; every caller hears so.</summary>
    private void Abandon(Exception error, bool outcomeUnknown)
    {
        if (StoreFault.Quarantines(error))
            health.Quarantine(error);
        try
        {
            if (!core.Session.IsAutocommit)
                core.Session.Fixed(SystemSql.Rollback).Run();
            core.State.Load(_committed);
        }
        catch (SqliteException second)
        {
            health.Quarantine(second);
        }
        foreach (var job in _batch)
            job.Fail(StoreFault.From(error, outcomeUnknown));
    }

    private sealed class CommitFailedException(SqliteException cause) : Exception(cause.Message, cause)
    {
        public SqliteException Cause { get; } = cause;
    }
}
