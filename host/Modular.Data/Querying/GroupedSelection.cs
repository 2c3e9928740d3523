using System.Collections.Immutable;

namespace Modular.Data.Querying;

/// <summary>Figures over the rows of a select, per group and in the order of the groups. Columns, order and place of the select are left out.</summary>
public sealed record GroupedSelection(Selection Rows)
{
    /// <summary>What makes a group; none for one group of all rows.</summary>
    public ImmutableArray<GroupPath> GroupBy { get; init; } = [];

    public required ImmutableArray<GroupMeasure> Measures { get; init; }

    /// <summary>The most groups.</summary>
    public required int Limit { get; init; }
}
