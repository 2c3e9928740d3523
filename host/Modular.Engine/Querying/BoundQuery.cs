using System.Collections.Immutable;
using Modular.Data.Querying;
using Modular.Engine.Language;
using Modular.Engine.Metadata;

namespace Modular.Engine.Querying;

/// <summary>A query held against a tenant's metadata for one caller.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The paths to return.</param>
/// <param name="Selection">What the store is asked; it gives the columns in this order, those that it is ordered by behind them.</param>
/// <param name="Order">Where in the selection the values of its complete order stand.</param>
public sealed record BoundQuery(TableModel Table, ImmutableArray<BoundPath> Columns, Selection Selection, ImmutableArray<int> Order);
