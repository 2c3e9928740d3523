using System.Collections.Concurrent;
using NodaTime;

namespace Modular.Engine.Trajectories;

/// <summary>
/// Trajectories as read since the tenant's last change, on its present date. Any change to the tenant, and midnight, make it forget all,
/// so that what it gives is what a read would give; between changes, of which a tenant has few, reading costs next to nothing.
/// </summary>
internal sealed class RecentTrajectories
{
    private const int Most = 1000;

    private Moment moment = new(-1, LocalDate.MinIsoValue);

    /// <param name="id">The trajectory.</param>
    /// <param name="sequence">The tenant's last change that a caller can know of.</param>
    /// <param name="today">The tenant's date.</param>
    public TrajectoryView? Find(string id, long sequence, LocalDate today)
    {
        var now = Volatile.Read(ref moment);
        return now.Sequence >= sequence && now.Today == today ? now.Views.GetValueOrDefault(id) : null;
    }

    /// <param name="view">What was read.</param>
    /// <param name="sequence">The tenant's last change that the read saw.</param>
    public void Keep(TrajectoryView view, long sequence)
    {
        var now = Volatile.Read(ref moment);
        if (sequence > now.Sequence || (sequence == now.Sequence && view.Today != now.Today))
        {
            var next = new Moment(sequence, view.Today);
            // Another that was quicker may know of a later change; then this view is not kept.
            if (Interlocked.CompareExchange(ref moment, next, now) != now)
            {
                return;
            }

            now = next;
        }

        if (now.Sequence == sequence && now.Today == view.Today && Interlocked.Increment(ref now.Count) <= Most)
        {
            now.Views.TryAdd(view.Snapshot.Id, view);
        }
    }

    private sealed class Moment(long sequence, LocalDate today)
    {
        public int Count;

        public long Sequence { get; } = sequence;

        public LocalDate Today { get; } = today;

        public ConcurrentDictionary<string, TrajectoryView> Views { get; } = new(StringComparer.Ordinal);
    }
}
