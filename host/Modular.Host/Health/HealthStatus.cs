using System.Threading.Channels;
using State = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Modular.Host.Health;

/// <summary>
/// The state of the host (the part with the empty name) and of its parts, such as <c>region.tilburg</c>. It is set from outside and kept
/// here, so that asking costs nothing and touches no tenant.
/// </summary>
public sealed class HealthStatus
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal) { [""] = State.Unknown };
    private readonly List<Watcher> _watchers = [];
    private bool _closed;

    /// <summary>The name under which a region's module is known.</summary>
    public static string Region(string id) => $"region.{id}";

    /// <summary>Sets the state of a part, new or known. After <see cref="Close"/> nothing serves any more.</summary>
    public void Set(string part, State state)
    {
        lock (_gate)
        {
            Change(part, _closed ? State.NotServing : state);
        }
    }

    /// <summary>The state of a part; null when there is no such part.</summary>
    public State? Of(string part)
    {
        lock (_gate)
        {
            return _states.TryGetValue(part, out var state) ? state : null;
        }
    }

    /// <summary>The state of every part.</summary>
    public IReadOnlyDictionary<string, State> All()
    {
        lock (_gate)
        {
            return _states.ToDictionary();
        }
    }

    /// <summary>Says that nothing serves any more, and ends every watch.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            foreach (var part in _states.Keys.ToList())
            {
                Change(part, State.NotServing);
            }

            _watchers.ForEach(watcher => watcher.States.Writer.TryComplete());
        }
    }

    /// <summary>
    /// The state of a part now and after each change; a slow reader gets the last one only. Null when too many watch.
    /// </summary>
    internal Watcher? Watch(string part, int most)
    {
        lock (_gate)
        {
            if (_watchers.Count >= most)
            {
                return null;
            }

            var watcher = new Watcher(this, part);
            watcher.States.Writer.TryWrite(_states.GetValueOrDefault(part, State.ServiceUnknown));
            if (_closed)
            {
                watcher.States.Writer.TryComplete();
            }

            _watchers.Add(watcher);
            return watcher;
        }
    }

    private void Change(string part, State state)
    {
        if (_states.TryGetValue(part, out var before) && before == state)
        {
            return;
        }

        _states[part] = state;
        foreach (var watcher in _watchers.Where(one => one.Part == part))
        {
            watcher.States.Writer.TryWrite(state);
        }
    }

    internal sealed class Watcher(HealthStatus owner, string part) : IDisposable
    {
        public string Part => part;

        public Channel<State> States { get; } =
            Channel.CreateBounded<State>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

        public void Dispose()
        {
            lock (owner._gate)
            {
                owner._watchers.Remove(this);
            }
        }
    }
}
