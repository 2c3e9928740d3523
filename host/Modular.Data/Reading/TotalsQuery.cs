namespace Modular.Data.Reading;

/// <summary>Counts and sums over the rows of one table that meet all conditions.</summary>
public sealed record TotalsQuery(string Table)
{
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>Columns whose values make a group; none for one total of all rows.</summary>
    public IReadOnlyList<string> GroupBy { get; init; } = [];

    /// <summary>Columns of numbers to add up; yes counts as 1, an empty column as 0.</summary>
    public IReadOnlyList<string> Sums { get; init; } = [];

    internal RowQuery Of => new(Table) { Where = Where };

    public TotalsQuery With(string column, Comparison comparison, object? value = null) =>
        this with { Where = [.. Where, new Condition(column, comparison, value)] };

    public TotalsQuery WithEqual(string column, object? value) => With(column, Comparison.Equal, value);
}
