using Modular.Engine.Tenants;
using Modular.Host.Plugins;
using Modular.Host.Rpc.Wire;
using V1 = Modular.Modules.V1;

namespace Modular.Host.Rpc.Modules;

/// <summary>What the host loaded, as callers get it.</summary>
internal static class ModuleWire
{
    public static V1.Module Write(ModuleEntry module) => new()
    {
        Id = module.Id,
        Version = module.Version,
        Status = Choices.Write<ModuleStatus, V1.ModuleStatus>(module.Status),
        Reason = module.Reason,
        Message = module.Message,
        Regimes = { module.Regimes.Select(regime => ResourceNames.Regime(regime.Id, regime.Version)) },
    };
}
