using System.Buffers;
using Google.Protobuf;
using Grpc.Core;

namespace Modular.Host.Transport;

/// <summary>
/// Requests that cannot be read end the call with INVALID_ARGUMENT. The engine knows nothing of protobuf: to it, what a marshaller throws
/// is a fault of the server.
/// </summary>
internal static class CheckedMessages
{
    private static readonly Refusal Malformed = new(
        StatusCode.InvalidArgument,
        "MALFORMED_MESSAGE",
        "The request is not a message of the type that the method takes, or has text that is not UTF-8.");

    public static Method<TRequest, TResponse> Of<TRequest, TResponse>(Method<TRequest, TResponse> method)
        where TRequest : class
        where TResponse : class
    {
        var generated = method.RequestMarshaller;
        var marshaller = Marshallers.Create(
            generated.ContextualSerializer,
            context => Read(generated.ContextualDeserializer, context));
        return new(method.Type, method.ServiceName, method.Name, marshaller, method.ResponseMarshaller);
    }

    private static T Read<T>(Func<DeserializationContext, T> deserialize, DeserializationContext context)
    {
        T message;
        try
        {
            message = deserialize(context);
        }
        catch (InvalidProtocolBufferException)
        {
            throw Malformed.ToException();
        }

        var bytes = context.PayloadAsReadOnlySequence();
        return message is IMessage known && BrokenText.IsIn(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray(), known.Descriptor)
            ? throw Malformed.ToException()
            : message;
    }
}
