using Modular.Engine.Changes;
using V1 = Modular.Changes.V1;

namespace Modular.Host.Rpc.Changes;

/// <summary>A page of the feed in as many messages as it takes. A transaction is cut only when it alone does not fit in one.</summary>
internal static class FittingEvents
{
    // What the envelope of an event costs within a list.
    private const int Framing = 6;

    // The most that an event takes without its columns, and a column without its texts. Names have at most 63 letters, identifiers 200.
    private const int Envelope = 2_000;
    private const int Column = 160;

    /// <summary>The parts of a page, each with how many events have been given with it.</summary>
    public static IEnumerable<(IReadOnlyList<V1.ChangeEvent> Events, int Given)> Of(
        FeedPage page, Func<FeedEvent, V1.ChangeEvent> write, int mostBytes)
    {
        if (page.Events.Sum(MostBytesOf) <= mostBytes)
        {
            yield return ([.. page.Events.Select(write)], page.Events.Count);
            yield break;
        }

        var part = new List<V1.ChangeEvent>();
        var (bytes, whole) = (0, 0);
        foreach (var (index, change) in page.Events.Index())
        {
            var written = Fitting(write(change), mostBytes);
            var size = written.CalculateSize() + Framing;
            if (part.Count > 0 && change.Sequence != page.Events[index - 1].Sequence)
            {
                whole = part.Count;
            }

            // More than once when what stays behind a whole command is still too much.
            while (part.Count > 0 && bytes + size > mostBytes)
            {
                var now = whole > 0 ? whole : part.Count;
                yield return ([.. part.Take(now)], index - part.Count + now);
                part.RemoveRange(0, now);
                (bytes, whole) = (part.Sum(one => one.CalculateSize() + Framing), 0);
            }

            part.Add(written);
            bytes += size;
        }

        yield return (part, page.Events.Count);
    }

    // Cheaper than to measure what is written, and never less: a letter takes three bytes at the most, and identifiers are short.
    private static long MostBytesOf(FeedEvent change) =>
        Envelope + change.Columns.Sum(column => Column + (3L * (Length(column.Before) + Length(column.After))))
        + change.Keys.Sum(key => Column + (3L * Length(key.Before)));

    private static int Length(object? value) => value is string text ? text.Length : 0;

    private static V1.ChangeEvent Fitting(V1.ChangeEvent written, int mostBytes)
    {
        if (written.CalculateSize() + Framing > mostBytes)
        {
            foreach (var column in written.Data.Columns)
            {
                column.Before = null;
            }
        }

        return written;
    }
}
