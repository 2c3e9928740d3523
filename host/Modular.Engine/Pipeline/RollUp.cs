using Modular.Data.Tables;
using Modular.Engine.Language;
using Modular.Engine.Metadata;

namespace Modular.Engine.Pipeline;

/// <summary>A rolled-up column, ready to be computed.</summary>
/// <param name="Table">The table that has the column.</param>
/// <param name="Column">The column.</param>
/// <param name="Model">What it is computed from.</param>
/// <param name="Filter">Which rows count; null for all that refer.</param>
internal sealed record RollUp(TableModel Table, ColumnModel Column, RollupModel Model, Filter? Filter)
{
    /// <summary>Whether the column keeps fewer decimals than what it is computed over: then what was stored cannot be carried on.</summary>
    public bool Rounds { get; init; }

    public string? TargetOf(Row? child) => child?.Values.TextOrNull(Model.Lookup);

    /// <summary>Whether a row counts for the row that it refers to.</summary>
    public bool Counts(Row child) => Filter is null || Filter.Holds(path => RowPaths.Own(child, path));

    /// <summary>What a row adds: null when it counts but has no value.</summary>
    public object? ValueOf(Row child) => Model.Column is { } column ? child.Values[column] : null;
}
