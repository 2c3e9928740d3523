using Grpc.Health.V1;
using Modular.Host.Health;
using Modular.Host.Plugins;
using Modular.Host.Transport;

var builder = WebApplication.CreateBuilder(args);
builder.AddModularTransport(new TransportOptions
{
    Port = builder.Configuration.GetValue("port", 5080),
    Reflection = builder.Environment.IsDevelopment(),
});
ModuleCatalogue modules;
try
{
    modules = ModuleCatalogue.Load(ModuleCatalogue.DefaultFolder, strict: args.Contains("--strict"));
}
catch (ModulesRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

builder.Services.AddSingleton(modules);
var app = builder.Build();
app.MapModularTransport();

var health = app.Services.GetRequiredService<HealthStatus>();
foreach (var versions in modules.Modules.GroupBy(module => module.Id))
{
    var loaded = versions.Any(module => module.Status == ModuleStatus.Loaded);
    var state = loaded ? HealthCheckResponse.Types.ServingStatus.Serving : HealthCheckResponse.Types.ServingStatus.NotServing;
    health.Set(HealthStatus.Region(versions.Key), state);
}

health.Set("", HealthCheckResponse.Types.ServingStatus.Serving);
await app.RunAsync();
return 0;
