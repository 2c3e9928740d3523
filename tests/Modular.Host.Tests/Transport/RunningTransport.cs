using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Modular.Host.Health;
using Modular.Host.Transport;

namespace Modular.Host.Tests.Transport;

/// <summary>The transport on a real socket, with a channel to it.</summary>
public sealed class RunningTransport : IAsyncLifetime
{
    private readonly WebApplication _app;

    public RunningTransport()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.AddModularTransport(new TransportOptions { Port = 0, Reflection = true });
        _app = builder.Build();
        _app.MapModularTransport();
        _app.MapGrpcService<ProbeService>();
    }

    public GrpcChannel Channel { get; private set; } = null!;

    public Uri Address => new(_app.Urls.Single());

    public HealthStatus Health => _app.Services.GetRequiredService<HealthStatus>();

    public async Task InitializeAsync()
    {
        await _app.StartAsync();
        Channel = GrpcChannel.ForAddress(Address);
    }

    public Task StopAsync() => _app.StopAsync();

    public async Task DisposeAsync()
    {
        Channel.Dispose();
        await _app.DisposeAsync();
    }
}
