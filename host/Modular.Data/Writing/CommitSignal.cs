namespace Modular.Data.Writing;

/// <summary>Wakes whoever follows the change feed.</summary>
internal sealed class CommitSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource<long>? _next;
    private long _last;

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

    public async Task<long> After(long sequence, CancellationToken cancel)
    {
        while (true)
        {
            Task<long> next;
            lock (_gate)
            {
                if (_last > sequence)
                    return _last;
                next = (_next ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
            await next.WaitAsync(cancel).ConfigureAwait(false);
        }
    }
}
