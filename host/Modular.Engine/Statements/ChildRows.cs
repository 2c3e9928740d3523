using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Tables;

namespace Modular.Engine.Statements;

/// <summary>Rows that belong to some hundreds of trajectories: a table is read for all of them when it is first asked for.</summary>
internal sealed class ChildRows(IRows store, IReadOnlyCollection<string> trajectories)
{
    private readonly Dictionary<string, ILookup<string, Row>> tables = new(StringComparer.Ordinal);

    /// <summary>The rows of one of the trajectories, in the order in which they were written.</summary>
    public IReadOnlyList<Row> Of(string table, string trajectory)
    {
        if (!tables.TryGetValue(table, out var rows))
        {
            rows = store.With(table, "trajectory", trajectories).ToLookup(row => row.Values.Text("trajectory"), StringComparer.Ordinal);
            tables.Add(table, rows);
        }

        return [.. rows[trajectory]];
    }
}
