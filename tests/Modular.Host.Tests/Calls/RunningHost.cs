using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Modular.Engine.Tenants;
using Modular.Host.Tests.Plugins;
using Modular.Tenants.V1;
using Tenant = Modular.Engine.Tenants.Tenant;

namespace Modular.Host.Tests.Calls;

/// <summary>The whole host on a real socket, with the template's region unless a test says otherwise, and files in a folder of its own.</summary>
public sealed class RunningHost : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("modular-data-").FullName;
    private readonly List<IDisposable> _planted = [];
    private readonly IReadOnlyList<PlantedModule> _modules;
    private HostOptions _options = null!;
    private WebApplication _app = null!;

    public RunningHost()
        : this([new PlantedModule()])
    {
    }

    internal RunningHost(IReadOnlyList<PlantedModule> modules) => _modules = modules;

    public GrpcChannel Channel { get; private set; } = null!;

    public Task InitializeAsync()
    {
        var modules = new Planting();
        _planted.Add(modules);
        foreach (var module in _modules)
        {
            modules.Add(module.Id, module);
        }

        _options = new HostOptions
        {
            Data = _data,
            Modules = modules.Folder,
            Address = new Uri("http://127.0.0.1:0"),
        };
        return StartAsync(_options);
    }

    /// <summary>Puts a file that is no tenant's where a tenant's would be.</summary>
    public void PlantBrokenFile(string tenant) => File.WriteAllText(Path.Combine(_data, $"{tenant}.db"), "geen database");

    /// <summary>Stops, and starts again over the same files with other options.</summary>
    public async Task RestartAsync(Func<HostOptions, HostOptions> change)
    {
        await StopAsync();
        await StartAsync(change(_options));
    }

    /// <summary>Stops, changes a tenant's file behind the host's back, and starts again.</summary>
    public async Task TamperAsync(string tenant, string sql)
    {
        await StopAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(_data, tenant.Split('/')[1])}.db;Pooling=false"))
        {
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        await StartAsync(_options);
    }

    /// <summary>Calls in a role; for a provider, by its resource name.</summary>
    public CallInvoker As(string role, string? provider = null, string? group = null, string? onBehalfOf = null) => Channel.Intercept(headers =>
    {
        headers.Add("x-modular-role", role);
        headers.Add("x-modular-principal", $"test-{role}");
        if (provider is not null)
        {
            headers.Add("x-modular-provider", provider);
        }

        if (group is not null)
        {
            headers.Add("x-modular-group", group);
        }

        if (onBehalfOf is not null)
        {
            headers.Add("x-modular-on-behalf-of", onBehalfOf);
        }

        return headers;
    });

    /// <summary>Puts a town in a region group.</summary>
    internal async Task JoinAsync(Town town, string group) => await new TenantService.TenantServiceClient(As("administrator"))
        .SetTenantGroupAsync(new() { Name = town.Tenant, Group = group, RequestId = town.NextId() });

    /// <summary>The number of the last change of a tenant: as long as it is the same, nothing was written.</summary>
    public long SequenceOf(string tenant)
    {
        using var snapshot = Tenant(tenant).Read();
        return snapshot.Sequence;
    }

    /// <summary>The first change whose trail does not fit the one before; null when the whole trail is sound.</summary>
    public long? BrokenTrailOf(string tenant)
    {
        using var snapshot = Tenant(tenant).Read();
        return snapshot.VerifyAuditChain();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        _planted.ForEach(modules => modules.Dispose());
        Directory.Delete(_data, recursive: true);
    }

    private async Task StartAsync(HostOptions options)
    {
        _app = ModularHost.Build(options);
        await _app.StartAsync();
        Channel = GrpcChannel.ForAddress(_app.Urls.Single());
    }

    private async Task StopAsync()
    {
        Channel.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>A part of the running host.</summary>
    internal T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    internal Tenant Tenant(string name) => _app.Services.GetRequiredService<TenantDirectory>().Require(name.Split('/')[1]);
}
