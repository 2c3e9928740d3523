using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Sdk;

namespace Modular.Engine.Pipeline;

/// <summary>The plans of all tables of one version of a tenant's metadata, each made when it is first needed.</summary>
internal sealed class PipelinePlan
{
    private static readonly ConditionalWeakTable<TenantModel, PipelinePlan> Known = [];

    private readonly ConcurrentDictionary<string, TablePlan> tables = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IRegime> regimes;

    private PipelinePlan(TenantModel model, IReadOnlyList<IRegime> regimes) => (Model, this.regimes) = (model, regimes);

    public TenantModel Model { get; }

    /// <summary>The plan that goes with a model; it lives as long as the model does.</summary>
    public static PipelinePlan Of(TenantModel model, Tenant tenant) =>
        Known.TryGetValue(model, out var plan) ? plan : Known.GetValue(model, made => new PipelinePlan(made, tenant.Regimes));

    public TablePlan Table(string name) => tables.GetOrAdd(name, static (table, plan) => TablePlan.Of(plan.Model.Require(table), plan.regimes), this);
}
