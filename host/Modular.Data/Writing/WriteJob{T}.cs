using NodaTime;

namespace Modular.Data.Writing;

internal sealed class WriteJob<T>(Func<WriteTransaction, T> command, AuditContext audit, Instant now, CancellationToken cancel)
    : WriteJob(audit, now, cancel)
{
    // The writer must not run its callers' continuations.
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _answer.Task;

    public override void Execute(WriteTransaction transaction) => _result = command(transaction);

    public override void Answer()
    {
        if (Refusal is null)
            _answer.TrySetResult(_result);
        else
            _answer.TrySetException(Refusal);
    }

    public override void Fail(Exception error) => _answer.TrySetException(error);

    public override void Skip() => _answer.TrySetCanceled(Cancel);
}
