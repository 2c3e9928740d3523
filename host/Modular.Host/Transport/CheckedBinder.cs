using System.Reflection;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace Modular.Host.Transport;

/// <summary>Gives the engine each method of a service, with a request marshaller that says whose fault a malformed message is.</summary>
internal sealed class CheckedBinder<TService>(ServiceMethodProviderContext<TService> context) : ServiceBinderBase
    where TService : class
{
    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        Grpc.Core.UnaryServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find(method.Name, typeof(TRequest), typeof(ServerCallContext));
        context.AddUnaryMethod(
            CheckedMessages.Of(method),
            MetadataOf(target),
            target.CreateDelegate<UnaryServerMethod<TService, TRequest, TResponse>>());
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        Grpc.Core.ClientStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find(method.Name, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext));
        context.AddClientStreamingMethod(
            CheckedMessages.Of(method),
            MetadataOf(target),
            target.CreateDelegate<ClientStreamingServerMethod<TService, TRequest, TResponse>>());
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        Grpc.Core.ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find(method.Name, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        context.AddServerStreamingMethod(
            CheckedMessages.Of(method),
            MetadataOf(target),
            target.CreateDelegate<ServerStreamingServerMethod<TService, TRequest, TResponse>>());
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method,
        Grpc.Core.DuplexStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var target = Find(
            method.Name,
            typeof(IAsyncStreamReader<TRequest>),
            typeof(IServerStreamWriter<TResponse>),
            typeof(ServerCallContext));
        context.AddDuplexStreamingMethod(
            CheckedMessages.Of(method),
            MetadataOf(target),
            target.CreateDelegate<DuplexStreamingServerMethod<TService, TRequest, TResponse>>());
    }

    private static MethodInfo Find(string name, params Type[] parameters) =>
        typeof(TService).GetMethod(name, parameters)
        ?? throw new InvalidOperationException($"{typeof(TService).Name} has no method {name} as its proto describes it.");

    // What is declared on the service and on the method, authorisation among it, and that it is called with POST.
    private static List<object> MetadataOf(MethodInfo method) =>
    [
        .. typeof(TService).GetCustomAttributes(inherit: true),
        .. method.GetCustomAttributes(inherit: true),
        new HttpMethodMetadata([HttpMethods.Post], acceptCorsPreflight: true),
    ];
}
