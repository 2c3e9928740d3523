using System.Collections.Immutable;
using Modular.Data.Reading;
using Modular.Data.Tables;

namespace Modular.Data.Querying;

/// <summary>Values of one table's rows and of the rows that its lookups lead to. A path is a column, or lookups with dots before it.</summary>
public sealed record Selection(string Table)
{
    /// <summary>The paths to read.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Which rows; null for all.</summary>
    public Where? Where { get; init; }

    /// <summary>The order, by paths; it is always completed with id, so that paging is exact.</summary>
    public ImmutableArray<Order> OrderBy { get; init; } = [];

    /// <summary>The values of <see cref="CompleteOrder"/> of the last row seen; empty for the first page.</summary>
    public ImmutableArray<object?> After { get; init; } = [];

    /// <summary>The most rows; null for all.</summary>
    public int? Limit { get; init; }

    /// <summary>Which rows there are for the caller; null for all.</summary>
    public RowRights? Rights { get; init; }

    /// <summary>The order with id at its end.</summary>
    public ImmutableArray<Order> CompleteOrder
    {
        get
        {
            var id = OrderBy.Select(order => order.Column).ToList().IndexOf(SystemColumns.Id);
            return id < 0 ? [.. OrderBy, new Order(SystemColumns.Id)] : OrderBy[..(id + 1)];
        }
    }
}
