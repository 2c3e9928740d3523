using Modular.Data.Reading;
using Modular.Engine.Metadata;
using Modular.Engine.Security;

namespace Modular.Engine.Audit;

/// <summary>What a caller may see of a change: history, a record as of earlier and the feed show the same columns.</summary>
internal static class SeenChanges
{
    public static IEnumerable<ValueChange> SeenBy(this IReadOnlyList<AuditChange> changes, Principal principal, TableModel table)
    {
        foreach (var change in changes)
        {
            if (table.Column(change.Column) is { } column && TableModel.MayRead(principal, column))
            {
                yield return new ValueChange(column.Name, column.Type, change.Before, change.After, change.NameThen);
            }
        }
    }
}
