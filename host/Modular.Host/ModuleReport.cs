using Grpc.Health.V1;
using Modular.Host.Health;
using Modular.Host.Plugins;

namespace Modular.Host;

/// <summary>Tells the operator, by log and by health, what became of every module.</summary>
internal sealed partial class ModuleReport(ModuleCatalogue catalogue, HealthStatus health, ILogger<ModuleReport> log)
{
    public void Tell()
    {
        foreach (var versions in catalogue.Modules.GroupBy(module => module.Id))
        {
            var serves = versions.Any(module => module.Status == ModuleStatus.Loaded);
            var state = serves ? HealthCheckResponse.Types.ServingStatus.Serving : HealthCheckResponse.Types.ServingStatus.NotServing;
            health.Set(HealthStatus.Region(versions.Key), state);
            foreach (var module in versions)
            {
                Tell(module);
            }
        }

        health.Set("", HealthCheckResponse.Types.ServingStatus.Serving);
    }

    private void Tell(ModuleEntry module)
    {
        if (module.Status == ModuleStatus.Loaded)
        {
            LogLoaded(module.Id, module.Version);
        }
        else
        {
            LogLeftOut(module.Id, module.Version, module.Status, module.Reason, module.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Module {Id} {Version} is loaded.")]
    private partial void LogLoaded(string id, string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Module {Id} {Version} is {Status}: {Reason}. {Message}")]
    private partial void LogLeftOut(string id, string version, ModuleStatus status, string reason, string message);
}
