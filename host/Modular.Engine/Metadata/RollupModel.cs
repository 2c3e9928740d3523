namespace Modular.Engine.Metadata;

/// <summary>What a rolled-up column is computed from: the rows that refer to its own.</summary>
/// <param name="Function">What is computed.</param>
/// <param name="Table">The table of the rows that refer.</param>
/// <param name="Lookup">Their lookup to this column's table.</param>
/// <param name="Column">Their column that is computed over; null only for a count.</param>
/// <param name="Filter">Which of them count, as filter text over their own columns; null for all.</param>
public sealed record RollupModel(RollupFunction Function, string Table, string Lookup, string? Column = null, string? Filter = null);
