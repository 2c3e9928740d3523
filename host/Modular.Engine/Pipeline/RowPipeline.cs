using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Tenants;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>What takes part in every write of one command: steps, rules, computed columns, cascades. One per command.</summary>
internal sealed class RowPipeline(Tenant tenant) : IRowPipeline
{
    /// <summary>The most writes that may follow from each other.</summary>
    public const int MostDepth = 8;

    private readonly List<AppliedRule> applied = [];
    private readonly List<string> chain = [];
    private PipelinePlan? plans;

    /// <summary>Where.</summary>
    public Tenant Tenant => tenant;

    /// <summary>What took part so far, in order.</summary>
    public IReadOnlyList<AppliedRule> Applied => applied;

    public RowValues Writing(WriteTransaction transaction, string table, string id, Row? before, RowValues values)
    {
        var plan = PlanOf(transaction, table);
        var change = plan.HasStages ? RowChange.Writing(table, id, before, values) : null;
        CheckDepth(table, before is null ? RuleEvent.Create : RuleEvent.Update);
        return change is { ChangesAnything: true }
            ? new RowStages(tenant, transaction, plan, applied.Add).Carry(change).Given
            : values;
    }

    public void Written(WriteTransaction transaction, string table, Row? before, Row after)
    {
    }

    public void Deleting(WriteTransaction transaction, string table, Row before)
    {
        var plan = PlanOf(transaction, table);
        CheckDepth(table, RuleEvent.Delete);
        if (plan.HasStages)
        {
            new RowStages(tenant, transaction, plan, applied.Add).Carry(RowChange.Deleting(table, before));
        }
    }

    public void Deleted(WriteTransaction transaction, string table, Row before)
    {
    }

    private TablePlan PlanOf(WriteTransaction transaction, string table)
    {
        if (plans is null || plans.Model.Version != transaction.SchemaVersion)
        {
            plans = PipelinePlan.Of(tenant.ModelOf(transaction), tenant);
        }

        return plans.Table(table);
    }

    private void CheckDepth(string table, RuleEvent happens)
    {
        if (chain.Count < MostDepth)
        {
            return;
        }

        var all = string.Join(" > ", chain.Append($"{table} {EnumName.Of(happens)}"));
        throw new ModularException(
            ErrorReason.DepthExceeded,
            new LocalizedText(
                $"Wijzigingen volgen dieper dan {MostDepth} op elkaar: {all}.",
                $"Changes follow from each other deeper than {MostDepth}: {all}."))
        {
            Metadata = ModularException.Facts(("chain", all)),
        };
    }
}
