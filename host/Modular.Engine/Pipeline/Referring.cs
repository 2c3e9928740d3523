using Modular.Engine.Metadata;

namespace Modular.Engine.Pipeline;

/// <summary>A lookup of another table, or the same one, to a table.</summary>
/// <param name="Table">The table of the rows that refer.</param>
/// <param name="Column">Their lookup.</param>
internal sealed record Referring(TableModel Table, ColumnModel Column);
