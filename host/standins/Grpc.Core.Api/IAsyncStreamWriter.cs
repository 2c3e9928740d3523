namespace Grpc.Core;

/// <summary>Messages going out, one at a time.</summary>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>How the messages after this are written.</summary>
    WriteOptions? WriteOptions { get; set; }

    /// <summary>Writes one message; the next may be written when this is done.</summary>
    Task WriteAsync(T message);

    /// <summary>As <see cref="WriteAsync(T)"/>, giving up when cancelled, for the writers that can.</summary>
    Task WriteAsync(T message, CancellationToken cancellationToken) =>
        cancellationToken.CanBeCanceled
            ? throw new NotSupportedException("This stream writer cannot cancel a write.")
            : WriteAsync(message);
}
