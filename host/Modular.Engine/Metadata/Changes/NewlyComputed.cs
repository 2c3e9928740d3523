using Modular.Data.Writing;
using Modular.Engine.Metadata.Parts;
using Modular.Engine.Pipeline;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Computed columns that are new, or computed otherwise than before: the rows that there are get their values.</summary>
internal static class NewlyComputed
{
    public static void Fill(WriteTransaction tx, Draft draft)
    {
        var before = draft.Before.Where(component => !component.Gone).ToDictionary(component => component.Id, component => component.Part, StringComparer.Ordinal);
        foreach (var table in draft.Present.Select(component => component.Part).OfType<ColumnPart>().Where(IsNew).Select(column => column.Table).Distinct())
        {
            ComputedColumns.Fill(tx, table);
        }

        bool IsNew(ColumnPart column) => column.IsComputed
            && (before.GetValueOrDefault(column.Id!) is not ColumnPart was || was.Formula != column.Formula || was.Rollup != column.Rollup);
    }
}
