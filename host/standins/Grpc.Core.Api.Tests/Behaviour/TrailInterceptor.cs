using Grpc.Core.Interceptors;

namespace Grpc.Core.Api.Tests.Behaviour;

/// <summary>Writes its name to a list whenever a call passes.</summary>
internal sealed class TrailInterceptor(string name, List<string> trail) : Interceptor
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        trail.Add(name);
        return continuation(request, context);
    }

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        trail.Add(name);
        return continuation(request, context);
    }
}
