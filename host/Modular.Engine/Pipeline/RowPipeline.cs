using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Tenants;

namespace Modular.Engine.Pipeline;

/// <summary>What takes part in every write of one command: steps, rules, computed columns, cascades. One per command.</summary>
internal sealed class RowPipeline(Tenant tenant) : IRowPipeline
{
    private readonly List<AppliedRule> applied = [];

    /// <summary>Where.</summary>
    public Tenant Tenant => tenant;

    /// <summary>What took part so far, in order.</summary>
    public IReadOnlyList<AppliedRule> Applied => applied;

    public RowValues Writing(WriteTransaction transaction, string table, string id, Row? before, RowValues values) => values;

    public void Written(WriteTransaction transaction, string table, Row? before, Row after)
    {
    }

    public void Deleting(WriteTransaction transaction, string table, Row before)
    {
    }

    public void Deleted(WriteTransaction transaction, string table, Row before)
    {
    }
}
