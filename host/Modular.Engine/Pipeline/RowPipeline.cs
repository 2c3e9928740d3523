using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Errors;
using Modular.Engine.Metadata;
using Modular.Engine.Tables;
using Modular.Engine.Tenants;
using Modular.Sdk.Lifecycles;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>What takes part in every write of one command: steps, rules, computed columns, cascades. One per command.</summary>
/// <param name="tenant">Where.</param>
/// <param name="mostFollowing">The most writes that may follow from those of the command itself, so that none keeps the tenant waiting for long.</param>
internal sealed class RowPipeline(Tenant tenant, int mostFollowing = RowPipeline.MostFollowing) : IRowPipeline
{
    /// <summary>The most writes that may follow from each other.</summary>
    public const int MostDepth = 8;

    /// <summary>The most writes that may follow from those of one command.</summary>
    public const int MostFollowing = 100_000;

    private const int PageSize = 1000;

    private readonly AppliedRules applied = new();
    private readonly List<string> chain = [];
    private readonly HashSet<(string Table, string Id)> deleting = [];
    private PipelinePlan? plans;
    private RowValues? computed;
    private bool filling;
    private int following;

    /// <summary>Where.</summary>
    public Tenant Tenant => tenant;

    /// <summary>What took part so far, in order.</summary>
    public IReadOnlyList<AppliedRule> Applied => applied.All;

    /// <summary>The pipeline of a command.</summary>
    public static RowPipeline Of(WriteTransaction transaction) => (RowPipeline)transaction.Pipeline!;

    /// <summary>The tenant's metadata, as the command finds it.</summary>
    public TenantModel ModelOf(WriteTransaction transaction) => PlansOf(transaction).Model;

    public RowValues Writing(WriteTransaction transaction, string table, string id, Row? before, RowValues values)
    {
        var plan = PlanOf(transaction, table);
        Enter(table, before is null ? RuleEvent.Create : RuleEvent.Update);
        if (plan is not { HasStages: true })
        {
            return values;
        }

        var change = RowChange.Writing(table, id, before, values);
        return change.ChangesAnything || filling
            ? new RowStages(tenant, transaction, plan, applied) { Computed = ReferenceEquals(values, computed), Filling = filling }.Carry(change).Given
            : values;
    }

    public void Written(WriteTransaction transaction, string table, Row? before, Row after) =>
        Follow(transaction, table, before, after, before is null ? RuleEvent.Create : RuleEvent.Update);

    public void Deleting(WriteTransaction transaction, string table, Row before)
    {
        var plan = PlanOf(transaction, table);
        Enter(table, RuleEvent.Delete);
        if (plan is null)
        {
            return;
        }

        if (plan.HasStages)
        {
            new RowStages(tenant, transaction, plan, applied).Carry(RowChange.Deleting(table, before));
        }

        deleting.Add((table, before.Id));
        if (plan.Referring.Length > 0)
        {
            Within($"{table} delete", () =>
                new Cascades(tenant, transaction, plan, applied).Carry(before, (other, id) => deleting.Contains((other, id))));
        }
    }

    public void Deleted(WriteTransaction transaction, string table, Row before)
    {
        deleting.Remove((table, before.Id));
        Follow(transaction, table, before, null, RuleEvent.Delete);
    }

    /// <summary>Notes what a command itself did beside writing what it was given.</summary>
    public void Tell(AppliedRule rule) => applied.Add(rule);

    /// <summary>Computes the computed columns of every row of a table; see <see cref="ComputedColumns.Fill"/>.</summary>
    public void Fill(WriteTransaction transaction, string table)
    {
        if (PlanOf(transaction, table) is not { } plan)
        {
            return;
        }

        filling = true;
        var query = new RowQuery(table) { Limit = PageSize };
        for (var rows = transaction.Query(query); rows.Count > 0; rows = rows.Count < PageSize ? [] : transaction.Query(query))
        {
            query = query.NextAfter(rows[^1]);
            foreach (var row in rows)
            {
                Compute(transaction, table, row.Id, RowValues.From(plan.RolledUp.Select(rollUp =>
                    KeyValuePair.Create(rollUp.Column.Name, RollUpValue.Compute(transaction, rollUp, row.Id)))));
            }
        }

        filling = false;
    }

    private void Follow(WriteTransaction transaction, string table, Row? before, Row? after, RuleEvent happened)
    {
        var plan = PlanOf(transaction, table);
        if (plan is null || plan.RollUps.IsEmpty)
        {
            return;
        }

        var rollUps = new RollUps(tenant, transaction, plan, applied);
        foreach (var (parentTable, id) in rollUps.Touched(before, after).Where(touched => !deleting.Contains(touched)))
        {
            if (transaction.Find(parentTable, id) is { } parent && rollUps.Changes(parentTable, parent, before, after) is { } changes)
            {
                Within($"{table} {EnumName.Of(happened)}", () => Compute(transaction, parentTable, id, changes));
            }
        }
    }

    private void Compute(WriteTransaction transaction, string table, string id, RowValues changes)
    {
        computed = changes;
        transaction.Update(table, id, changes);
    }

    private void Within(string link, Action follow)
    {
        chain.Add(link);
        try
        {
            follow();
        }
        finally
        {
            chain.RemoveAt(chain.Count - 1);
        }
    }

    // The rows that keep the metadata change before the metadata does: they are no part of it.
    private TablePlan? PlanOf(WriteTransaction transaction, string table) =>
        InternalTables.Names.Contains(table) ? null : PlansOf(transaction).Table(table);

    private PipelinePlan PlansOf(WriteTransaction transaction) =>
        plans?.Model.Version == transaction.SchemaVersion ? plans : plans = PipelinePlan.Of(tenant.ModelOf(transaction), tenant);

    private void Enter(string table, RuleEvent happens)
    {
        if (chain.Count == 0)
        {
            applied.Begin();
        }

        if ((chain.Count > 0 || filling) && ++following > (filling ? ComputedColumns.MostRows : mostFollowing))
        {
            throw TooFar(
                table, happens,
                $"Uit een opdracht volgen ten hoogste {mostFollowing} wijzigingen", $"At most {mostFollowing} changes follow from one command");
        }

        if (chain.Count >= MostDepth)
        {
            throw TooFar(
                table, happens, $"Wijzigingen volgen dieper dan {MostDepth} op elkaar", $"Changes follow from each other deeper than {MostDepth}");
        }
    }

    private ModularException TooFar(string table, RuleEvent happens, string nl, string en)
    {
        var all = string.Join(" > ", chain.Append($"{table} {EnumName.Of(happens)}"));
        return new ModularException(ErrorReason.DepthExceeded, new LocalizedText($"{nl}: {all}.", $"{en}: {all}."))
        {
            Metadata = ModularException.Facts(("chain", all)),
        };
    }
}
