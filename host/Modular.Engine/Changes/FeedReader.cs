using Modular.Data.Reading;
using Modular.Data.Writing;
using Modular.Engine.Audit;
using Modular.Engine.Metadata;
using Modular.Engine.Security;

namespace Modular.Engine.Changes;

/// <summary>
/// Turns the audit into what one caller may see of it. For a caller who sees all rows nothing is looked up per change: rows are read at
/// once, per table, and only where a change does not say itself which trajectory it belongs to.
/// </summary>
internal sealed class FeedReader(ReadSnapshot snapshot, TenantModel model, Principal principal, FeedFilter filter)
{
    // Changes that are looked at in one go when few of them concern the caller.
    private const int MostLooked = 20_000;

    private readonly RowsNow rows = new(snapshot);

    private TrajectoryPaths Trajectories => field ??= new TrajectoryPaths(model, rows);

    private ProviderRights Rights => field ??= new ProviderRights(snapshot, model, rows, principal);

    /// <summary>The next changes from a place on, and the place behind them.</summary>
    public (IReadOnlyList<FeedEvent> Events, long Next, bool More) Read(long place, int most)
    {
        var events = new List<FeedEvent>();
        for (var looked = 0; ;)
        {
            var slice = snapshot.Log.From(place, most - events.Count);
            events.AddRange(Seen(slice.Entries));
            looked += slice.Entries.Count;
            place = slice.Next;
            if (!slice.More || events.Count >= most || looked >= MostLooked)
            {
                return (events, place, slice.More);
            }
        }
    }

    private IEnumerable<FeedEvent> Seen(IReadOnlyList<AuditEntry> entries)
    {
        var concerned = new List<(AuditEntry Entry, TableModel Table)>();
        foreach (var entry in entries)
        {
            if (entry.IsOfRow && !entry.TableGone && model.Find(entry.Table) is { } table && table.MayRead(principal) && filter.Takes(table))
            {
                concerned.Add((entry, table));
            }
        }

        foreach (var group in concerned.Where(one => NeedsRow(one.Entry, one.Table)).GroupBy(one => one.Table.Name, one => one.Entry.RowId))
        {
            rows.Fetch(group.Key, group);
        }

        foreach (var group in concerned.GroupBy(one => one.Table))
        {
            Trajectories.Fetch(group.Key, group.Select(one => (Func<string, object?>)(column => ValueOf(one.Entry, one.Table, column))));
        }

        return concerned.Select(one => Event(one.Entry, one.Table)).OfType<FeedEvent>();
    }

    private bool NeedsRow(AuditEntry entry, TableModel table) =>
        (entry.Action == AuditActions.Update && Trajectories.IsLookedUp(table)) || (Rights.AreRows && table.ProviderPath is not null);

    private FeedEvent? Event(AuditEntry entry, TableModel table)
    {
        var columns = entry.Changes.SeenBy(principal, table).ToList();
        if (columns.Count == 0 && entry.Action == AuditActions.Update)
        {
            return null;
        }

        var trajectory = Trajectories.Of(table, entry.RowId, column => ValueOf(entry, table, column));
        if ((filter.Trajectory is not null && trajectory != filter.Trajectory)
            || !Rights.Sees(table, entry.RowId, column => ValueNow(entry, table, column)))
        {
            return null;
        }

        var deleted = entry.Action == AuditActions.Delete;
        var keys = deleted ? table.Keys.SelectMany(key => key.Columns).ToHashSet(StringComparer.Ordinal) : [];
        return new FeedEvent(
            entry.Place, entry.Sequence, entry.Ordinal, entry.At, table.Name, entry.RowId, entry.Action, columns,
            deleted ? [.. columns.Where(change => keys.Contains(change.Column))] : [], trajectory);
    }

    // What the change itself says; what it does not change is looked up.
    private object? ValueOf(AuditEntry entry, TableModel table, string column)
    {
        foreach (var change in entry.Changes)
        {
            if (change.Column == column)
            {
                return change.After ?? change.Before;
            }
        }

        return entry.Action == AuditActions.Update ? rows.ValueOf(table.Name, entry.RowId, column) : null;
    }

    // Whose a row is counts when it is read, not when it changed; whose a deleted one was is what it said last.
    private object? ValueNow(AuditEntry entry, TableModel table, string column) => entry.Action == AuditActions.Delete
        ? ValueOf(entry, table, column)
        : rows.ValueOf(table.Name, entry.RowId, column);
}
