using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Modular.Host.Transport;

/// <summary>Why the transport refuses a call before any service sees it: a status with an ErrorInfo that a client can switch on.</summary>
internal sealed record Refusal(StatusCode Code, string Reason, string Message)
{
    private const string DetailsHeader = "grpc-status-details-bin";

    /// <summary>As an exception, where the engine writes the response.</summary>
    public RpcException ToException() => new(new Grpc.Core.Status(Code, Message), new Grpc.Core.Metadata { { DetailsHeader, Details() } });

    /// <summary>As a whole response, where the engine is not reached.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        response.Headers["grpc-status"] = ((int)Code).ToString(CultureInfo.InvariantCulture);
        response.Headers["grpc-message"] = Uri.EscapeDataString(Message);
        response.Headers[DetailsHeader] = Convert.ToBase64String(Details()).TrimEnd('=');
        return response.CompleteAsync();
    }

    private byte[] Details()
    {
        var info = new ErrorInfo { Domain = "modular", Reason = Reason };
        return new Google.Rpc.Status { Code = (int)Code, Message = Message, Details = { Any.Pack(info) } }.ToByteArray();
    }
}
