using System.Text;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;
using NodaTime;

namespace Modular.Data.Writing;

/// <summary>The writer's one connection and what stays prepared between commands. Used by one thread at a time.</summary>
internal sealed class WriterCore : IDisposable
{
    // Callers that read the clock at almost the same time may come in the other order. A clock that really was put back counts.
    private static readonly Duration Overtaking = Duration.FromMinutes(1);

    private Instant _lastWritten;
    private Instant _lastInstant;
    private string _lastText = IsoText.Format(default(Instant));

    public WriterCore(Session session, Catalog catalog)
    {
        Session = session;
        State = new WriterState(session, catalog);
        State.Load(catalog);
        if (session.Fixed(SystemSql.LastWritten).RunText() is { } at)
            _lastWritten = IsoText.Instant(Encoding.UTF8.GetBytes(at));
        Trail = new AuditTrail();
        Rows = new RowWriter(session, Trail, State);
    }

    public Session Session { get; }

    public WriterState State { get; }

    public AuditTrail Trail { get; }

    public RowWriter Rows { get; }

    /// <summary>Runs one command inside the open transaction. True when it wrote; when it throws, it has left no trace.</summary>
    public bool Run(WriteJob job)
    {
        var catalog = State.Catalog;
        var transaction = new WriteTransaction(this, job.Audit, NotBefore(job.Now));
        Trail.Clear();
        try
        {
            job.Execute(transaction);
            if (transaction.Touched)
                Keep(transaction);
            return transaction.Wrote;
        }
        catch
        {
            State.Catalog = catalog;
            // When SQLite has rolled the whole transaction back there is no savepoint to return to.
            if (transaction.Touched && !Session.IsAutocommit)
                Undo();
            throw;
        }
        finally
        {
            transaction.Close();
        }
    }

    /// <summary>Commands of one batch mostly carry the same instant.</summary>
    public string Text(Instant instant)
    {
        if (instant != _lastInstant)
            (_lastInstant, _lastText) = (instant, IsoText.Format(instant));
        return _lastText;
    }

    public void Dispose()
    {
        Trail.Dispose();
        Session.Dispose();
    }

    private Instant NotBefore(Instant now) => now < _lastWritten && _lastWritten - now < Overtaking ? _lastWritten : now;

    private void Keep(WriteTransaction transaction)
    {
        if (transaction.Wrote)
        {
            Span<byte> link = stackalloc byte[AuditHash.Length];
            State.Link.CopyTo(link);
            transaction.FlushAudit(link);
            Session.Fixed(SystemSql.Release).Run();
            link.CopyTo(State.Link);
            State.Sequence = transaction.Sequence;
            _lastWritten = transaction.Now;
            return;
        }
        Session.Fixed(SystemSql.Release).Run();
    }

    private void Undo()
    {
        Session.Fixed(SystemSql.RollbackTo).Run();
        Session.Fixed(SystemSql.Release).Run();
    }
}
