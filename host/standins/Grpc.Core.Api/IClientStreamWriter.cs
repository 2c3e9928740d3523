namespace Grpc.Core;

/// <summary>Requests going out; the client says when the stream ends.</summary>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Ends the stream of requests.</summary>
    Task CompleteAsync();
}
