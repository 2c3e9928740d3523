using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Engine.Errors;

namespace Modular.Engine.Querying;

/// <summary>All records of a query at one moment, one at a time. While it is open the tenant's log cannot be emptied.</summary>
public sealed class QueryExport : IDisposable
{
    private readonly OpenExports others;
    private readonly ReadSnapshot snapshot;
    private readonly SelectionReader reader;
    private readonly CancellationTokenSource end;
    private readonly CancellationToken cancel;
    private bool ended;

    internal QueryExport(OpenExports others, ReadSnapshot snapshot, BoundQuery query, CancellationToken cancel)
    {
        (this.others, this.snapshot, Query, this.cancel) = (others, snapshot, query, cancel);
        others.Begin();
        end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        end.CancelAfter(TimeSpan.FromMinutes(QueryLimits.LongestExport));
        try
        {
            reader = RecordQueries.Watched(() => snapshot.Open(query.Selection, new ReadBudget(QueryLimits.MostSteps, end.Token)));
        }
        catch
        {
            // Its timer would keep it for as long as an export may take.
            end.Dispose();
            others.End();
            throw;
        }
    }

    public BoundQuery Query { get; }

    /// <summary>The last command that is part of the moment.</summary>
    public long Sequence => snapshot.Sequence;

    /// <summary>The record that was come to.</summary>
    public RowCursor Row => reader.Row;

    /// <summary>Goes to the next record; false when there is none.</summary>
    public bool Read()
    {
        try
        {
            return RecordQueries.Watched(reader.Read);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw Overdue();
        }
    }

    /// <summary>Gives the caller what was read, waiting until it takes it; the next part may then cost as much again.</summary>
    public async Task DeliverAsync(Func<CancellationToken, Task> deliver)
    {
        try
        {
            await deliver(end.Token);
            reader.Renew();
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw Overdue();
        }
    }

    public void Dispose()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        others.End();
        reader.Dispose();
        snapshot.Dispose();
        end.Dispose();
    }

    private static ModularException Overdue() => QueryCost.TooCostly("minutes", QueryLimits.LongestExport);
}
