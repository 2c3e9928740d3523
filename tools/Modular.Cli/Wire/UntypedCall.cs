using System.Runtime.CompilerServices;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Modular.Cli.Wire;

/// <summary>Calls a method that is only known by its descriptor.</summary>
public static class UntypedCall
{
    /// <summary>Calls a method with one request and one response.</summary>
    public static async Task<IMessage> UnaryAsync(CallInvoker invoker, MethodDescriptor method, IMessage request, CallOptions options)
    {
        using var call = invoker.AsyncUnaryCall(Describe(method), null, options, request);
        return await call.ResponseAsync.ConfigureAwait(false);
    }

    /// <summary>Calls a method of any kind; more than one request only where the method takes a stream of them.</summary>
    public static async IAsyncEnumerable<IMessage> AnyAsync(
        CallInvoker invoker,
        MethodDescriptor method,
        IReadOnlyList<IMessage> requests,
        CallOptions options,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!method.IsClientStreaming && !method.IsServerStreaming)
        {
            yield return await UnaryAsync(invoker, method, requests[0], options).ConfigureAwait(false);
        }
        else if (!method.IsClientStreaming)
        {
            using var call = invoker.AsyncServerStreamingCall(Describe(method), null, options, requests[0]);
            while (await call.ResponseStream.MoveNext(cancellation).ConfigureAwait(false)) yield return call.ResponseStream.Current;
        }
        else if (!method.IsServerStreaming)
        {
            using var call = invoker.AsyncClientStreamingCall(Describe(method), null, options);
            await SendAsync(call.RequestStream, requests, cancellation).ConfigureAwait(false);
            yield return await call.ResponseAsync.ConfigureAwait(false);
        }
        else
        {
            using var call = invoker.AsyncDuplexStreamingCall(Describe(method), null, options);
            await SendAsync(call.RequestStream, requests, cancellation).ConfigureAwait(false);
            while (await call.ResponseStream.MoveNext(cancellation).ConfigureAwait(false)) yield return call.ResponseStream.Current;
        }
    }

    private static async Task SendAsync(
        IClientStreamWriter<IMessage> stream, IEnumerable<IMessage> requests, CancellationToken cancellation)
    {
        foreach (var request in requests) await stream.WriteAsync(request, cancellation).ConfigureAwait(false);
        await stream.CompleteAsync().ConfigureAwait(false);
    }

    private static Method<IMessage, IMessage> Describe(MethodDescriptor method) => new(
        Kind(method),
        method.Service.FullName,
        method.Name,
        Marshal(method.InputType),
        Marshal(method.OutputType));

    private static Marshaller<IMessage> Marshal(MessageDescriptor type) =>
        Marshallers.Create(message => message.ToByteArray(), bytes => type.Parser.ParseFrom(bytes));

    private static MethodType Kind(MethodDescriptor method) => (method.IsClientStreaming, method.IsServerStreaming) switch
    {
        (false, false) => MethodType.Unary,
        (false, true) => MethodType.ServerStreaming,
        (true, false) => MethodType.ClientStreaming,
        _ => MethodType.DuplexStreaming,
    };
}
