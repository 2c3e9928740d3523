using System.Collections.Immutable;
using Modular.Engine.Metadata;

namespace Modular.Engine.Changes;

/// <summary>Which changes are asked for.</summary>
/// <param name="Tables">Only records of these tables, by present or former name; empty for all.</param>
/// <param name="Trajectory">Only this trajectory and what belongs to it: its identifier; null for all.</param>
public sealed record FeedFilter(ImmutableArray<string> Tables, string? Trajectory)
{
    public static FeedFilter Everything { get; } = new([], null);

    // A table keeps its followers when it is renamed.
    internal bool Takes(TableModel table) => Tables.IsEmpty || Tables.Any(name => Names(table, name));

    internal static bool Names(TableModel table, string name) => table.Name == name || table.FormerNames.Contains(name);
}
