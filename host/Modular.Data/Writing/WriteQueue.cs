namespace Modular.Data.Writing;

/// <summary>Bounded queue between many callers and the one writer thread, which can wait without a task.</summary>
internal sealed class WriteQueue : IDisposable
{
    public const int Capacity = 1024;

    private readonly Queue<WriteJob> _jobs = new(Capacity);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private bool _waiting;
    private bool _closed;

    public enum Entry
    {
        Accepted,
        Full,
        Closed,
    }

    public Entry TryAdd(WriteJob job)
    {
        lock (_gate)
        {
            if (_closed)
                return Entry.Closed;
            if (_jobs.Count >= Capacity)
                return Entry.Full;
            _jobs.Enqueue(job);
            if (!_waiting)
                return Entry.Accepted;
            _waiting = false;
        }
        _arrived.Release();
        return Entry.Accepted;
    }

    /// <summary>Moves what is there into <paramref name="batch"/>, up to <paramref name="most"/> in all.</summary>
    public void Drain(List<WriteJob> batch, int most)
    {
        lock (_gate)
            while (batch.Count < most && _jobs.TryDequeue(out var job))
                batch.Add(job);
    }

    /// <summary>Waits for a command. False when none came in time, or none will come any more.</summary>
    public bool Wait(TimeSpan timeout)
    {
        lock (_gate)
        {
            if (_jobs.Count > 0)
                return true;
            if (_closed)
                return false;
            _waiting = true;
        }
        _arrived.Wait(timeout);
        lock (_gate)
        {
            _waiting = false;
            return _jobs.Count > 0;
        }
    }

    public bool IsFinished
    {
        get
        {
            lock (_gate)
                return _closed && _jobs.Count == 0;
        }
    }

    /// <summary>Takes no more; what is queued is still carried out.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _waiting = false;
        }
        _arrived.Release();
    }

    public void Dispose() => _arrived.Dispose();
}
