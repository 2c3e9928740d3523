using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Net.Client;
using Modular.Participants.V1;
using Modular.Providers.V1;
using Modular.Tenants.V1;
using Modular.Trajectories.V1;

namespace Modular.ChildHost.Calls;

/// <summary>One HTTP/2 connection to a host, with a client of each service on it.</summary>
public sealed class HostClient : IDisposable
{
    private readonly GrpcChannel _channel;

    public HostClient(Uri address)
    {
        var handler = new SocketsHttpHandler { UseProxy = false };
        var options = new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true, MaxReceiveMessageSize = null };
        _channel = GrpcChannel.ForAddress(address, options);
        var invoker = Invoker = _channel.CreateCallInvoker();
        Health = new Health.HealthClient(invoker);
        Tenants = new TenantService.TenantServiceClient(invoker);
        Providers = new ProviderService.ProviderServiceClient(invoker);
        Participants = new ParticipantService.ParticipantServiceClient(invoker);
        Trajectories = new TrajectoryService.TrajectoryServiceClient(invoker);
    }

    /// <summary>For clients of the other services.</summary>
    public CallInvoker Invoker { get; }

    public Health.HealthClient Health { get; }

    public TenantService.TenantServiceClient Tenants { get; }

    public ProviderService.ProviderServiceClient Providers { get; }

    public ParticipantService.ParticipantServiceClient Participants { get; }

    public TrajectoryService.TrajectoryServiceClient Trajectories { get; }

    /// <summary>Waits until the host says that it serves.</summary>
    public async Task ReadyAsync()
    {
        while (!await ServesAsync().ConfigureAwait(false))
        {
            await Task.Yield();
        }
    }

    public void Dispose() => _channel.Dispose();

    private async Task<bool> ServesAsync()
    {
        try
        {
            var answer = await Health.CheckAsync(new HealthCheckRequest()).ConfigureAwait(false);
            return answer.Status == HealthCheckResponse.Types.ServingStatus.Serving;
        }
        catch (RpcException error) when (error.StatusCode == StatusCode.Unavailable)
        {
            return false;
        }
    }
}
