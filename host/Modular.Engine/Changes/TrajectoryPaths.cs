using Modular.Engine.Metadata;
using Modular.Engine.Security;
using Modular.Engine.Tables;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Changes;

/// <summary>
/// Which trajectory a row belongs to: the one that it looks up as <c>trajectory</c>, or that the row does which it is a part of, as what a
/// module keeps of a statement's line.
/// </summary>
internal sealed class TrajectoryPaths(TenantModel model, RowsNow rows)
{
    private readonly Dictionary<string, (string Lookup, string? Through)?> known = new(StringComparer.Ordinal);

    /// <summary>Whether a row of this table may have to be read to know.</summary>
    public bool IsLookedUp(TableModel table) => Path(table) is not null;

    /// <summary>Reads at once what rows of a table are a part of.</summary>
    public void Fetch(TableModel table, IEnumerable<Func<string, object?>> valuesOf)
    {
        if (Path(table) is (var lookup, { } through))
        {
            rows.Fetch(through, valuesOf.Select(valueOf => valueOf(lookup)).OfType<string>());
        }
    }

    /// <summary>Identifier of the trajectory; null when the row belongs to none.</summary>
    public string? Of(TableModel table, string id, Func<string, object?> valueOf)
    {
        if (table.Name == TableNames.Trajectory)
        {
            return id;
        }

        if (Path(table) is not var (lookup, through) || valueOf(lookup) is not string found)
        {
            return null;
        }

        return through is null ? found : rows.ValueOf(through, found, TableNames.Trajectory) as string;
    }

    private (string Lookup, string? Through)? Path(TableModel table)
    {
        if (!known.TryGetValue(table.Name, out var path))
        {
            known[table.Name] = path = Find(table);
        }

        return path;
    }

    private (string Lookup, string? Through)? Find(TableModel table)
    {
        if (HasTrajectory(table))
        {
            return (TableNames.Trajectory, null);
        }

        var part = table.Columns.FirstOrDefault(column =>
            column is { Type: ColumnType.Lookup, Definition.Target: { } target } && model.Find(target) is { } whole && HasTrajectory(whole));
        return part is null ? null : (part.Name, part.Definition.Target);
    }

    private static bool HasTrajectory(TableModel table) =>
        table.Column(TableNames.Trajectory) is { Type: ColumnType.Lookup, Definition.Target: TableNames.Trajectory };
}
