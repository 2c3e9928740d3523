using Modular.Data.Files;

namespace Modular.Data.Writing;

/// <summary>Wakes whoever follows the change feed.</summary>
internal sealed class CommitSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<long>? _next;
    private long _last;
    private bool _closed;

    public void Set(long sequence)
    {
        TaskCompletionSource<long>? waiting;
        lock (_gate)
        {
            if (sequence <= _last)
                return;
            _last = sequence;
            (waiting, _next) = (_next, null);
        }
        waiting?.TrySetResult(sequence);
    }

    /// <summary>Nothing is committed any more: whoever waits hears so.</summary>
    public void Close()
    {
        TaskCompletionSource<long>? waiting;
        lock (_gate)
        {
            _closed = true;
            (waiting, _next) = (_next, null);
        }
        waiting?.TrySetException(Closing());
    }

    private static StoreUnavailableException Closing() => new("The tenant's store is closing.");

    public async Task<long> After(long sequence, CancellationToken cancel)
    {
        while (true)
        {
            Task<long> next;
            lock (_gate)
            {
                if (_last > sequence)
                    return _last;
                if (_closed)
                    throw Closing();
                next = (_next ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
            await next.WaitAsync(cancel).ConfigureAwait(false);
        }
    }
}
