namespace Modular.Data.Reading;

/// <summary>What the rows of one group come to.</summary>
/// <param name="Group">The values of the columns that make the group, in the query's order; none when there are no groups.</param>
/// <param name="Count">How many rows there are.</param>
/// <param name="Sums">The sums, in the query's order, exact.</param>
public sealed record GroupTotals(IReadOnlyList<object?> Group, long Count, IReadOnlyList<decimal> Sums);
