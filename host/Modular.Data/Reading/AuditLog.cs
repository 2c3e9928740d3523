using Modular.Data.Sql;
using Modular.Data.Tables;
using Modular.Data.Writing;
using NodaTime;

namespace Modular.Data.Reading;

/// <summary>All that was ever changed, as of a snapshot: the audit, which is also the feed of changes and what was known earlier.</summary>
public sealed class AuditLog
{
    // Rows that are looked at in one go, and the most bytes that their values take.
    private const int MostLooked = 20_000;
    private const long MostBytes = 8 * 1024 * 1024;

    private readonly ReadSnapshot _snapshot;
    private readonly Catalog _catalog;
    private readonly AuditRows _rows;

    internal AuditLog(ReadSnapshot snapshot, Catalog catalog) =>
        (_snapshot, _catalog, _rows) = (snapshot, catalog, new AuditRows(catalog));

    /// <summary>
    /// Entries from a position on. A command is never cut, the last one is complete even past <paramref name="most"/>, unless it alone is
    /// more than can be held. What does not concern the caller is looked at in part only: there may be more though nothing is found.
    /// </summary>
    public AuditSlice From(long position, int most) => _snapshot.Guarded((position, most), (session, asked) =>
    {
        var walk = session.Fixed(SystemSql.AuditFrom).Bind(1, asked.position);
        var found = new List<AuditEntry>();
        var (bytes, start) = (0L, 0);
        while (walk.Step())
        {
            var place = walk.Number(0);
            var begins = found.Count == 0 || Position.SequenceOf(place) != found[^1].Sequence;
            if (begins)
                start = found.Count;
            if (begins && found.Count >= asked.most)
                return Ended(Position.Of(Position.SequenceOf(place), 0));
            bytes += walk.Bytes(4).Length;
            if (found.Count > 0 && bytes > MostBytes)
            {
                if (start > 0 && start < found.Count)
                    found.RemoveRange(start, found.Count - start);
                return Ended(start > 0 ? Position.Of(Position.SequenceOf(place), 0) : place);
            }
            found.Add(_rows.Read(walk));
        }
        return new AuditSlice(found, Position.FirstAfter(_snapshot.Sequence), false);

        AuditSlice Ended(long next)
        {
            walk.Reset();
            return new AuditSlice(found, next, true);
        }
    });

    /// <summary>Entries before a position and not before another, newest first, in so far as they fit. Much that does not fit ends it early.</summary>
    public AuditSlice Back(long before, long notBefore, AuditSought sought, int most) =>
        _snapshot.Guarded((before, notBefore, sought, most), (session, asked) =>
        {
            var walk = session.Fixed(SystemSql.AuditBack).Bind(1, asked.before).Bind(2, asked.notBefore);
            var found = new List<AuditEntry>();
            var (bytes, next) = (0L, asked.before);
            for (var looked = 0; walk.Step(); looked++)
            {
                if (found.Count == asked.most || looked == MostLooked || bytes > MostBytes)
                {
                    walk.Reset();
                    return new AuditSlice(found, next, true);
                }
                next = walk.Number(0);
                var entry = _rows.Read(walk);
                if (!asked.sought.Fits(entry))
                    continue;
                bytes += walk.Bytes(4).Length;
                found.Add(entry);
            }
            return new AuditSlice(found, next, false);
        });

    /// <summary>Changes of one row, oldest first, from a position on. Large values end it early, so that no more is held than fits.</summary>
    public AuditSlice OfRow(string table, string id, long from = 0, int most = int.MaxValue) =>
        _snapshot.Guarded((Stored: Stored(table), id, from, most), (session, asked) =>
        {
            var walk = session.Fixed(SystemSql.AuditOfRow).Bind(1, asked.id).Bind(2, asked.Stored).Bind(3, asked.from).Bind(4, long.MaxValue);
            var found = new List<AuditEntry>();
            for (var bytes = 0L; walk.Step();)
            {
                bytes += walk.Bytes(4).Length;
                if (found.Count == asked.most || (found.Count > 0 && bytes > MostBytes))
                {
                    var next = walk.Number(0);
                    walk.Reset();
                    return new AuditSlice(found, next, true);
                }
                found.Add(_rows.Read(walk));
            }
            return new AuditSlice(found, Position.FirstAfter(_snapshot.Sequence), false);
        });

    /// <summary>The last change of a row, or null when there never was one.</summary>
    public AuditEntry? LastOf(string table, string id) => _snapshot.Guarded((Stored: Stored(table), id), (session, asked) =>
    {
        var walk = session.Fixed(SystemSql.LastOfRow).Bind(1, asked.id).Bind(2, asked.Stored);
        var last = walk.Step() ? _rows.Read(walk) : null;
        walk.Reset();
        return last;
    });

    /// <summary>The last command at or before a moment; 0 when there is none. Time goes on with the sequence.</summary>
    public long SequenceAt(Instant time) => _snapshot.Guarded(time, (session, asked) =>
    {
        var (low, high) = (0L, _snapshot.Sequence);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            var written = session.Fixed(SystemSql.WrittenAt).Bind(1, middle);
            if (!written.Step() || IsoText.Instant(written.Bytes(1)) <= asked)
                low = middle;
            else
                high = written.Number(0) - 1;
            written.Reset();
        }
        return low;
    });

    /// <summary>The link of a command in the chain; null when there is no such command.</summary>
    public ReadOnlyMemory<byte>? LinkOf(long sequence) => _snapshot.Guarded(sequence, static (session, asked) =>
    {
        var found = session.Fixed(SystemSql.Link).Bind(1, asked);
        ReadOnlyMemory<byte>? link = found.Step() ? found.Bytes(0).ToArray() : null;
        found.Reset();
        return link;
    });

    /// <summary>Goes on with a check of the chain, over at most so many commands.</summary>
    public void Verify(ChainWalk walk, int most, CancellationToken cancel) => _snapshot.Guarded((walk, most, cancel), static (session, asked) =>
    {
        asked.walk.Go(session, asked.most, asked.cancel);
        return 0;
    });

    /// <summary>A row as it was known after a command; null when it was not there.</summary>
    public Row? FindAt(string table, string id, long sequence) =>
        _snapshot.Guarded((Table: _catalog[table], id, Before: Position.FirstAfter(sequence)), (session, asked) =>
        {
            var walk = session.Fixed(SystemSql.AuditOfRow).Bind(1, asked.id).Bind(2, asked.Table.Schema.Stored).Bind(3, 0L).Bind(4, asked.Before);
            var known = new KnownRow(asked.Table, asked.id);
            while (walk.Step())
                known.Add(_rows.Read(walk));
            return known.Row;
        });

    /// <summary>Rows as they were known after a command, also those that were deleted since. Pages are not kept apart: the limit is all there is.</summary>
    public IReadOnlyList<Row> QueryAt(RowQuery query, long sequence) => KnownRows.Query(_snapshot, this, query, sequence);

    internal IReadOnlyList<string> DeletedSince(string table, long sequence) =>
        _snapshot.Guarded((Stored: Stored(table), sequence), static (session, asked) =>
        {
            var walk = session.Fixed(SystemSql.DeletedSince).Bind(1, asked.Stored).Bind(2, Position.FirstAfter(asked.sequence));
            var ids = new List<string>();
            while (walk.Step())
                ids.Add(walk.Text(0));
            return (IReadOnlyList<string>)ids;
        });

    // What is not a row has the store's own names.
    private string Stored(string table) => _catalog.Find(table)?.Schema.Stored ?? table;
}
