using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Files;
using Modular.Data.Tables;
using Modular.Data.Writing;

namespace Modular.Data.Reading;

/// <summary>
/// Reader connections. A few stay open; more are opened when needed, so that a read inside a read never waits for itself.
/// </summary>
internal sealed class ReaderPool(TenantStoreOptions options, Writer writer, StoreHealth health) : IDisposable
{
    private readonly Stack<Session> _idle = [];
    private readonly Lock _gate = new();
    private bool _closed;

    public Catalog Catalog => writer.Catalog;

    public Session Rent()
    {
        if (health.IsQuarantined)
            throw health.Refusal();
        lock (_gate)
        {
            if (_closed)
                throw new StoreUnavailableException("The tenant's store is closing.");
            if (_idle.TryPop(out var idle))
                return idle;
        }
        var session = new Session(options.Path, SqliteOpenMode.ReadWrite);
        try
        {
            Pragmas.ForReader(session);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public void Return(Session session)
    {
        lock (_gate)
            if (!_closed && _idle.Count < options.KeptReaders)
            {
                _idle.Push(session);
                return;
            }
        session.Dispose();
    }

    /// <summary>How the reads so far were carried out, by their texts.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Plans()
    {
        var plans = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        lock (_gate)
            foreach (var session in _idle)
                foreach (var text in session.Texts.Where(text => text.StartsWith("SELECT", StringComparison.Ordinal)))
                    plans.TryAdd(text, session.Plan(text));
        return plans;
    }

    public StoreUnavailableException Failed(SqliteException error)
    {
        if (StoreFault.Quarantines(error))
            health.Quarantine(error);
        return StoreFault.From(error);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            while (_idle.TryPop(out var session))
                session.Dispose();
        }
    }
}
