using NodaTime;

namespace Modular.Data.Writing;

/// <summary>A command in the writer's queue, and the caller who waits for it.</summary>
internal abstract class WriteJob(AuditContext audit, Instant now, CancellationToken cancel)
{
    public AuditContext Audit { get; } = audit;

    public Instant Now { get; } = now;

    protected CancellationToken Cancel { get; } = cancel;

    /// <summary>What the command threw; told to the caller when the batch is done.</summary>
    public Exception? Refusal { get; set; }

    public bool IsCancelled => Cancel.IsCancellationRequested;

    public abstract void Execute(WriteTransaction transaction);

    /// <summary>Answers the caller with the result or the refusal.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception error);

    public abstract void Skip();
}
