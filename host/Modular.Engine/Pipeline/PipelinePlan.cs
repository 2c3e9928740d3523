using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Sdk;
using NodaTime;

namespace Modular.Engine.Pipeline;

/// <summary>The plans of all tables of one version of a tenant's metadata on one day, each made when it is first needed.</summary>
internal sealed class PipelinePlan
{
    private static readonly ConditionalWeakTable<TenantModel, PipelinePlan> Known = [];

    private readonly ConcurrentDictionary<string, TablePlan?> tables = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<IRegime> regimes;
    private readonly LocalDate today;

    private PipelinePlan(TenantModel model, IReadOnlyList<IRegime> regimes, LocalDate today) => (Model, this.regimes, this.today) = (model, regimes, today);

    public TenantModel Model { get; }

    /// <summary>The plan that goes with a model today; it lives as long as the model does.</summary>
    public static PipelinePlan Of(TenantModel model, Tenant tenant)
    {
        var today = tenant.Today;
        if (Known.TryGetValue(model, out var plan) && plan.today == today)
        {
            return plan;
        }

        var made = new PipelinePlan(model, tenant.Regimes, today);
        Known.AddOrUpdate(model, made);
        return made;
    }

    /// <summary>The plan of a table; null for tables that are no part of the metadata, as those that keep the metadata itself.</summary>
    public TablePlan? Table(string name) => tables.GetOrAdd(
        name,
        static (table, plan) => plan.Model.Find(table) is { } found
            ? TablePlan.Of(plan.Model, found, plan.regimes, new PlanCompiler(plan.Model, plan.today))
            : null,
        this);
}
