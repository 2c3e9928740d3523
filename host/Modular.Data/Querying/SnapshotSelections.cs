using Modular.Data.Connections;
using Modular.Data.Reading;
using Modular.Data.Sql;

namespace Modular.Data.Querying;

/// <summary>Selections of one moment. Each is watched: it ends when its budget is spent or its call is cancelled.</summary>
public static class SnapshotSelections
{
    /// <summary>Starts to walk over the rows of a selection.</summary>
    /// <exception cref="QueryInvalidException">It names what there is not, or compares what cannot be compared.</exception>
    public static SelectionReader Open(this ReadSnapshot snapshot, Selection selection, ReadBudget budget) => snapshot.Guarded(
        (snapshot, Composed: SelectionSql.Rows(snapshot.Catalog, selection), budget),
        static (session, asked) => new SelectionReader(asked.snapshot, session, asked.Composed, asked.budget));

    /// <summary>How many rows a selection has, whatever its order, place and limit.</summary>
    public static long Count(this ReadSnapshot snapshot, Selection selection, ReadBudget budget) =>
        Watched(snapshot, SelectionSql.Count(snapshot.Catalog, selection), budget, static statement => statement.RunNumber() ?? 0);

    /// <summary>Figures per group, in the order of the groups.</summary>
    public static IReadOnlyList<GroupedRow> Group(this ReadSnapshot snapshot, GroupedSelection selection, ReadBudget budget)
    {
        var rows = new List<GroupedRow>();
        snapshot.Group(selection, budget, row =>
        {
            rows.Add(row);
            return true;
        });
        return rows;
    }

    /// <summary>Figures per group, in the order of the groups, one by one as long as they are taken.</summary>
    public static void Group(this ReadSnapshot snapshot, GroupedSelection selection, ReadBudget budget, Func<GroupedRow, bool> take)
    {
        var grouped = new GroupSql(snapshot.Catalog, selection);
        Watched(snapshot, grouped.Composed, budget, statement => grouped.Read(statement, take));
    }

    /// <summary>How a selection would be carried out.</summary>
    public static StatementPlan Explain(this ReadSnapshot snapshot, Selection selection) => snapshot.Guarded(
        SelectionSql.Rows(snapshot.Catalog, selection),
        static (session, composed) => new StatementPlan(composed.Text, composed.Cells.Count, session.Plan(composed.Text)));

    private static T Watched<T>(ReadSnapshot snapshot, ComposedSelection composed, ReadBudget budget, Func<Statement, T> read) =>
        snapshot.Guarded((composed, Meter: new Meter(budget), read), static (session, asked) =>
        {
            session.Watch(asked.Meter);
            try
            {
                return Metered.Run(asked.Meter, (session, asked), static all => all.asked.read(all.asked.composed.Prepare(all.session)));
            }
            finally
            {
                session.Watch(null);
            }
        });
}
