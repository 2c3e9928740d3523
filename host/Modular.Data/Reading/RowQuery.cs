using Modular.Data.Tables;

namespace Modular.Data.Reading;

/// <summary>Rows of one table. All conditions must hold; the order is always completed with id, so that paging is exact.</summary>
public sealed record RowQuery(string Table)
{
    public const int MaxLimit = 10_000;

    public IReadOnlyList<Condition> Where { get; init; } = [];

    public IReadOnlyList<Order> OrderBy { get; init; } = [];

    public int Limit { get; init; } = 1_000;

    /// <summary>The order values of the last row seen, its id last; empty for the first page.</summary>
    public IReadOnlyList<object?> After { get; init; } = [];

    public RowQuery With(string column, Comparison comparison, object? value = null) =>
        this with { Where = [.. Where, new Condition(column, comparison, value)] };

    public RowQuery WithEqual(string column, object? value) => With(column, Comparison.Equal, value);

    /// <summary>The same query, from behind the given row.</summary>
    public RowQuery NextAfter(Row last) => this with { After = [.. CompleteOrder.Select(order => ValueOf(last, order.Column))] };

    internal IReadOnlyList<Order> CompleteOrder => OrderBy.Any(order => order.Column == SystemColumns.Id)
        ? [.. OrderBy.Take(OrderBy.Select(order => order.Column).ToList().IndexOf(SystemColumns.Id) + 1)]
        : [.. OrderBy, new Order(SystemColumns.Id)];

    internal static object? ValueOf(Row row, string column) => column switch
    {
        SystemColumns.Id => row.Id,
        SystemColumns.Version => row.Version,
        SystemColumns.CreatedAt => row.CreatedAt,
        SystemColumns.ChangedAt => row.ChangedAt,
        _ => row.Values[column],
    };
}
