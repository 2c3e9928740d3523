using Grpc.AspNetCore.Server;
using Grpc.Core;

namespace Modular.Host.Transport;

/// <summary>
/// Gives every unary call a deadline, and none that is too late. It rewrites the header before the engine reads it, which would take a
/// malformed one for none at all. Streams have no deadline of ours: they are watched, not waited for. A method that takes as long as there
/// is to do has none but its caller's.
/// </summary>
internal sealed class BoundDeadline(RequestDelegate next, TransportOptions options)
{
    private const string Header = "grpc-timeout";

    private static readonly Refusal Malformed = new(
        StatusCode.InvalidArgument,
        "MALFORMED_DEADLINE",
        "grpc-timeout is one to eight digits and one of H, M, S, m, u or n.");

    private static readonly Refusal Passed = new(
        StatusCode.DeadlineExceeded,
        "DEADLINE_PASSED",
        "The call came with no time left.");

    private readonly string _usual = GrpcTimeout.Write(options.UsualDeadline);
    private readonly string _latest = GrpcTimeout.Write(options.LatestDeadline);

    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint()?.Metadata;
        if (endpoint?.GetMetadata<GrpcMethodMetadata>()?.Method.Type != MethodType.Unary)
        {
            return next(context);
        }

        var unhurried = endpoint.GetMetadata<UnhurriedAttribute>() is not null;
        var headers = context.Request.Headers;
        if (headers[Header] is not [{ } given])
        {
            headers[Header] = unhurried ? headers[Header] : _usual;
            return next(context);
        }

        if (!GrpcTimeout.TryRead(given, out var wait))
        {
            return Malformed.WriteAsync(context);
        }

        // The engine takes no time left for no deadline.
        if (wait == TimeSpan.Zero)
        {
            return Passed.WriteAsync(context);
        }

        if (wait > options.LatestDeadline && !unhurried)
        {
            headers[Header] = _latest;
        }

        return next(context);
    }
}
