using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Engine.Language;
using NodaTime;

namespace Modular.Engine.Querying;

/// <summary>What is asked of a table.</summary>
/// <param name="Table">The table's name.</param>
public sealed record RecordQuery(string Table)
{
    /// <summary>The paths to return; empty for all columns of the table that the caller may read.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Which records, as text; empty for all.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Which records, as a tree; null for all. Both must hold.</summary>
    public FilterNode? Where { get; init; }

    /// <summary>The order, by paths; ties are settled by <c>id</c>.</summary>
    public ImmutableArray<Order> OrderBy { get; init; } = [];

    /// <summary>For an effective-dated table the day on which the records hold.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>For an effective-dated table: records of all periods.</summary>
    public bool AllPeriods { get; init; }

    /// <summary>The parameters of the filter, by name.</summary>
    public ImmutableSortedDictionary<string, object?> Parameters { get; init; } = ImmutableSortedDictionary<string, object?>.Empty;
}
