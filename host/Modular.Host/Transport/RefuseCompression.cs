using Grpc.Core;

namespace Modular.Host.Transport;

/// <summary>Refuses a call whose messages may be compressed, before any of them is read.</summary>
internal sealed class RefuseCompression(RequestDelegate next)
{
    private static readonly Refusal Refused = new(
        StatusCode.Unimplemented,
        "COMPRESSION_NOT_SUPPORTED",
        "Messages are taken uncompressed only: send no grpc-encoding, or identity.");

    public Task InvokeAsync(HttpContext context)
    {
        foreach (var encoding in context.Request.Headers["grpc-encoding"])
        {
            if (!string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase))
            {
                context.Response.Headers["grpc-accept-encoding"] = "identity";
                return Refused.WriteAsync(context);
            }
        }

        return next(context);
    }
}
