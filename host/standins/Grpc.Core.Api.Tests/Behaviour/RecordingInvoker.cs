namespace Grpc.Core.Api.Tests.Behaviour;

/// <summary>The end of a chain on the client's side: remembers what reached it and answers with the request.</summary>
internal sealed class RecordingInvoker : CallInvoker
{
    public string? Host { get; private set; }

    public CallOptions Options { get; private set; }

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        CallOptions options,
        TRequest request)
    {
        Keep(host, options);
        return (TResponse)(object)request;
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        CallOptions options,
        TRequest request)
    {
        Keep(host, options);
        var headers = Task.FromResult(new Metadata { { "from", "server" } });
        var response = Task.FromResult((TResponse)(object)request);
        return new(response, headers, () => Status.DefaultSuccess, () => new Metadata { { "last", "1" } }, () => Keep("disposed", options));
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        CallOptions options,
        TRequest request)
    {
        Keep(host, options);
        var stream = new ListReader<TResponse>([(TResponse)(object)request]);
        return new(stream, Headers(), () => Status.DefaultSuccess, () => Metadata.Empty, () => { });
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        CallOptions options) => throw new NotSupportedException();

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        string? host,
        CallOptions options) => throw new NotSupportedException();

    private static Task<Metadata> Headers() => Task.FromResult(Metadata.Empty);

    private void Keep(string? host, CallOptions options) => (Host, Options) = (host, options);
}
