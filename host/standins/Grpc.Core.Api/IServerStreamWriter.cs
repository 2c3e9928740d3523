namespace Grpc.Core;

/// <summary>Responses going out; the stream ends when the method returns.</summary>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;
