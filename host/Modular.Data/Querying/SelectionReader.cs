using Modular.Data.Connections;
using Modular.Data.Reading;
using Modular.Data.Sql;

namespace Modular.Data.Querying;

/// <summary>
/// Walks over the rows of a selection in its snapshot, holding one at a time. One reader at a time on a snapshot, and no other read of
/// it until this one is disposed.
/// </summary>
public sealed class SelectionReader : IDisposable
{
    private readonly ReadSnapshot _snapshot;
    private readonly Session _session;
    private readonly Statement _statement;
    private readonly Meter _meter;

    internal SelectionReader(ReadSnapshot snapshot, Session session, ComposedSelection composed, ReadBudget budget)
    {
        (_snapshot, _session, _meter) = (snapshot, session, new Meter(budget));
        _session.Watch(_meter);
        try
        {
            _statement = Metered.Run(_meter, (composed, session), static asked => asked.composed.Prepare(asked.session));
        }
        catch
        {
            session.Watch(null);
            throw;
        }
        Row = new RowCursor(_statement, composed.Columns);
    }

    /// <summary>The row that the reader stands on.</summary>
    public RowCursor Row { get; }

    /// <summary>Goes to the next row; false when there is none.</summary>
    /// <exception cref="QueryTooCostlyException">The budget is spent.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    public bool Read() => _snapshot.Guarded(
        this, static (_, reader) => Metered.Run(reader._meter, reader._statement, static statement => statement.Step()));

    /// <summary>Grants the whole budget again, for a reader that goes on as long as its caller takes rows.</summary>
    public void Renew() => _meter.Renew();

    public void Dispose()
    {
        _session.Watch(null);
        _statement.Reset();
    }
}
