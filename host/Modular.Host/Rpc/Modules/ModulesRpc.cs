using Grpc.Core;
using Microsoft.AspNetCore.Authorization;
using Modular.Engine.Errors;
using Modular.Host.Plugins;
using Modular.Host.Rpc.Wire;
using Modular.Sdk;
using Stateless.Graph;
using V1 = Modular.Modules.V1;

namespace Modular.Host.Rpc.Modules;

/// <summary>modular.modules.v1.ModuleService over the plug-in host. What a regime prescribes is public, so it is open to all.</summary>
[AllowAnonymous]
internal sealed class ModulesRpc(ModuleCatalogue catalogue) : V1.ModuleService.ModuleServiceBase
{
    public override Task<V1.ListModulesResponse> ListModules(V1.ListModulesRequest request, ServerCallContext context) =>
        Task.FromResult(new V1.ListModulesResponse { Modules = { catalogue.Modules.Select(ModuleWire.Write) } });

    public override Task<V1.ListRegimesResponse> ListRegimes(V1.ListRegimesRequest request, ServerCallContext context) =>
        Task.FromResult(new V1.ListRegimesResponse { Regimes = { catalogue.Regimes.All.Select(RegimeWire.Brief) } });

    public override Task<V1.GetRegimeResponse> GetRegime(V1.GetRegimeRequest request, ServerCallContext context) =>
        Task.FromResult(new V1.GetRegimeResponse { Regime = RegimeWire.Full(Find(request.Name, new FieldErrors())) });

    public override Task<V1.GetDiagramResponse> GetDiagram(V1.GetDiagramRequest request, ServerCallContext context)
    {
        var errors = new FieldErrors();
        errors.Require(
            Enum.IsDefined(request.Format),
            "format",
            "VALUE_UNKNOWN",
            "Deze vorm is hier onbekend.",
            "This format is not known here.");
        var machine = Find(request.Name, errors).Lifecycle.Describe();
        var diagram = request.Format == V1.DiagramFormat.Dot ? UmlDotGraph.Format(machine) : MermaidGraph.Format(machine);
        return Task.FromResult(new V1.GetDiagramResponse { Diagram = diagram });
    }

    private IRegime Find(string name, FieldErrors errors)
    {
        var (id, version) = Names.Regime(name, "name", errors);
        errors.ThrowIfAny();
        return catalogue.Regimes.Find(id, version) ?? throw ModularException.NotFound(name);
    }
}
