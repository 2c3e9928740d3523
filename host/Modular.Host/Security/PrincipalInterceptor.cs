using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Authorization;
using Modular.Engine.Errors;

namespace Modular.Host.Security;

/// <summary>Finds out who calls before anything is done. Only what is marked as open to all is reached without.</summary>
internal sealed class PrincipalInterceptor : Interceptor
{
    private const string GroupMethods = "/modular.groups.v1.GroupService/";

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Identify(context);
        return continuation(request, context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Identify(context);
        return continuation(requestStream, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Identify(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Identify(context);
        return continuation(requestStream, responseStream, context);
    }

    private static void Identify(ServerCallContext context)
    {
        var http = context.GetHttpContext();
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            var principal = HeaderPrincipal.Read(context.RequestHeaders, http.Connection.RemoteIpAddress);
            if (principal.Group is not null && !context.Method.StartsWith(GroupMethods, StringComparison.Ordinal))
            {
                // A group reads its members together; what one of them keeps is not shown to it.
                throw ModularException.RoleNotPermitted($"{principal.Role} of a group", context.Method, [GroupMethods + "*"], []);
            }

            context.SetPrincipal(principal);
        }
    }
}
