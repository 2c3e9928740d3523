using Grpc.Core;
using Grpc.Health.V1;

namespace Modular.Host.Health;

/// <summary>grpc.health.v1 over <see cref="HealthStatus"/>.</summary>
internal sealed class HealthService(HealthStatus health) : Grpc.Health.V1.Health.HealthBase
{
    // A watch holds a stream for as long as its caller likes, and its caller need not be known.
    private const int MostWatches = 200;

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        var state = health.Of(request.Service)
            ?? throw new RpcException(new Status(StatusCode.NotFound, "There is no such part."));
        return Task.FromResult(new HealthCheckResponse { Status = state });
    }

    public override Task<HealthListResponse> List(HealthListRequest request, ServerCallContext context)
    {
        var response = new HealthListResponse();
        foreach (var (part, state) in health.All())
        {
            response.Statuses[part] = new HealthCheckResponse { Status = state };
        }

        return Task.FromResult(response);
    }

    public override async Task Watch(
        HealthCheckRequest request,
        IServerStreamWriter<HealthCheckResponse> responseStream,
        ServerCallContext context)
    {
        using var watcher = health.Watch(request.Service, MostWatches)
            ?? throw new RpcException(new Status(StatusCode.ResourceExhausted, "Too many watch at once."));
        await foreach (var state in watcher.States.Reader.ReadAllAsync(context.CancellationToken))
        {
            await responseStream.WriteAsync(new HealthCheckResponse { Status = state }, context.CancellationToken);
        }

        throw new RpcException(new Status(StatusCode.Unavailable, "The host is stopping."));
    }
}
