namespace Grpc.Core.Interceptors;

/// <summary>The call that a client's interceptor sees, and may pass on changed.</summary>
public readonly struct ClientInterceptorContext<TRequest, TResponse>(Method<TRequest, TResponse> method, string? host, CallOptions options)
    where TRequest : class
    where TResponse : class
{
    /// <summary>The method called.</summary>
    public Method<TRequest, TResponse> Method { get; } = method;

    /// <summary>The authority, when it is not the channel's.</summary>
    public string? Host { get; } = host;

    /// <summary>What is asked of the call.</summary>
    public CallOptions Options { get; } = options;
}
