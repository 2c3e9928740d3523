using Grpc.Core;
using Microsoft.AspNetCore.Http.Features;

namespace Modular.Host.Transport;

/// <summary>Answers a body that Kestrel would refuse with a gRPC status, for clients report its HTTP 413 as unknown.</summary>
internal sealed class RefuseOversizeBody(RequestDelegate next)
{
    private static readonly Refusal Refused = new(
        StatusCode.ResourceExhausted,
        "MESSAGE_TOO_LARGE",
        "The message is larger than the host takes.");

    public Task InvokeAsync(HttpContext context)
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        return context.Request.ContentLength > limit ? Refused.WriteAsync(context) : next(context);
    }
}
