using Modular.Data.Tables;
using Modular.Data.Writing;
using Modular.Engine.Tenants;
using Modular.Sdk.Values;

namespace Modular.Engine.Pipeline;

/// <summary>What a written or deleted row means for the rolled-up columns of the rows that it refers to, or no longer does.</summary>
internal sealed class RollUps(Tenant tenant, WriteTransaction tx, TablePlan plan, AppliedRules applied)
{
    /// <summary>The rows to update, by table and identifier: a row once, with all its columns that become another.</summary>
    public IEnumerable<(string Table, string Id)> Touched(Row? before, Row? after) => plan.RollUps
        .Where(rollUp => Matters(rollUp, before, after))
        .SelectMany(rollUp => new[] { rollUp.TargetOf(before), rollUp.TargetOf(after) }.OfType<string>().Select(id => (rollUp.Table.Name, id)))
        .Distinct()
        .OrderBy(touched => touched.Name, StringComparer.Ordinal).ThenBy(touched => touched.id, StringComparer.Ordinal)
        .ToList();

    /// <summary>The columns of such a row that get another value; null when none does.</summary>
    public RowValues? Changes(string table, Row parent, Row? before, Row? after)
    {
        var changes = RowValues.Empty;
        foreach (var rollUp in plan.RollUps.Where(rollUp => rollUp.Table.Name == table && Matters(rollUp, before, after)))
        {
            if (rollUp.TargetOf(before) != parent.Id && rollUp.TargetOf(after) != parent.Id)
            {
                continue;
            }

            var value = RollUpValue.Follow(tx, rollUp, parent, before, after);
            if (Equals(value, parent.Values[rollUp.Column.Name]))
            {
                continue;
            }

            changes = changes.With(rollUp.Column.Name, value);
            applied.Add(new AppliedRule(
                rollUp.Column.Name, AppliedRules.LayerOf(rollUp.Column.Layer, rollUp.Column.Module), "roll_up", ResourceNames.Record(tenant.Id, table, parent.Id),
                new LocalizedText($"{rollUp.Column.Name} opnieuw berekend uit {rollUp.Model.Table}", $"{rollUp.Column.Name} computed anew from {rollUp.Model.Table}")));
        }

        return changes.Names.Count == 0 ? null : changes;
    }

    private static bool Matters(RollUp rollUp, Row? before, Row? after) =>
        rollUp.TargetOf(before) != rollUp.TargetOf(after)
        || (before is not null && after is not null && rollUp.TargetOf(after) is not null
            && (rollUp.Counts(before) != rollUp.Counts(after) || !Equals(rollUp.ValueOf(before), rollUp.ValueOf(after))));
}
