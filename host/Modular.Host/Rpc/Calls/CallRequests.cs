using Google.Protobuf;
using Grpc.Core;
using Modular.Engine.Commands;
using Modular.Engine.Errors;
using Modular.Host.Security;

namespace Modular.Host.Rpc.Calls;

/// <summary>What every command and every list needs to know about its call.</summary>
internal static class CallRequests
{
    private const int LongestRequestId = 100;

    public static Request Command<T>(this ServerCallContext context, T message, string requestId, bool validateOnly, FieldErrors errors)
        where T : IMessage<T>, IDeepCloneable<T>
    {
        errors.Require(
            requestId.Length is > 0 and <= LongestRequestId,
            "request_id",
            "REQUEST_ID_MISSING",
            "request_id is verplicht, 1 tot 100 tekens.",
            "request_id is required, 1 to 100 characters.");
        return new Request(context.GetPrincipal(), context.Method, requestId, Fingerprint.Of(message), validateOnly);
    }

    public static Page Page(int size, string token, FieldErrors errors)
    {
        errors.Require(
            size >= 0,
            "page_size",
            "PAGE_SIZE_NEGATIVE",
            "page_size is niet negatief.",
            "page_size is not negative.");
        return new Page(Math.Max(0, size), token);
    }
}
