using Modular.Engine.Tenants;
using Modular.Host.Plugins;
using Modular.Host.Rpc;
using Modular.Host.Transport;

namespace Modular.Host;

/// <summary>The composition root: modules, engine and services in one process.</summary>
internal static class ModularHost
{
    /// <summary>Puts a host together; it listens once it is started.</summary>
    /// <exception cref="ModulesRefusedException">Strict, and a module could not be loaded.</exception>
    /// <exception cref="Data.Files.DataRootInUseException">Another process has the data folder.</exception>
    public static WebApplication Build(HostOptions options)
    {
        // Arguments are read by the command line alone, so that there is one way to say a thing.
        var builder = WebApplication.CreateBuilder();
        builder.Host.UseDefaultServiceProvider(services => services.ValidateOnBuild = true);

        // A line for each call would cost more than most calls do, and tell of people.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning);
        builder.AddModularTransport(TransportOf(options));
        builder.Services.AddSingleton(ModuleCatalogue.Load(options.Modules, options.Strict, options.DisabledModules));
        builder.Services.AddModularEngine(options.Data);
        builder.Services.AddModularRpc();

        var app = builder.Build();
        app.MapModularTransport();
        app.MapModularRpc();

        // Now, so that a folder in use is told before a caller is.
        app.Services.GetRequiredService<TenantDirectory>();
        ActivatorUtilities.CreateInstance<ModuleReport>(app.Services).Tell();
        return app;
    }

    private static TransportOptions TransportOf(HostOptions options) => new()
    {
        Address = options.Address.Host == "localhost" ? System.Net.IPAddress.Loopback : System.Net.IPAddress.Parse(options.Address.Host),
        Port = options.Address.Port,
        Reflection = options.Reflection,
    };
}
