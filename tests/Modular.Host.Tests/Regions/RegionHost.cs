using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Modular.Engine.Modules;
using Modular.Engine.Tenants;
using Modular.Host.Plugins;
using Modular.Sdk;

namespace Modular.Host.Tests.Regions;

/// <summary>The host on a real socket with the regions as they are built, each checked and loaded as in production.</summary>
public sealed class RegionHost : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("modular-regions-").FullName;
    private WebApplication _app = null!;
    private GrpcChannel _channel = null!;

    /// <summary>The regimes that are loaded, as the host has them.</summary>
    public IEnumerable<IRegime> Regimes => _app.Services.GetRequiredService<RegimeCatalogue>().All;

    /// <summary>A tenant as the host has it open.</summary>
    public Tenant Tenant(string id) => _app.Services.GetRequiredService<TenantDirectory>().Require(id);

    public async Task InitializeAsync()
    {
        _app = ModularHost.Build(new HostOptions
        {
            Data = _data,
            Modules = ModuleCatalogue.DefaultFolder,
            Address = new Uri("http://127.0.0.1:0"),
            Strict = true,
        });
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.Single());
    }

    /// <summary>Calls in a role; for a provider, by its resource name.</summary>
    public CallInvoker As(string role, string provider) => _channel.Intercept(headers =>
    {
        headers.Add("x-modular-role", role);
        if (role == "provider")
        {
            headers.Add("x-modular-provider", provider);
        }

        return headers;
    });

    public async Task DisposeAsync()
    {
        _channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
