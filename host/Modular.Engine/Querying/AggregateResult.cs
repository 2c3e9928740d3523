using System.Collections.Immutable;
using Modular.Data.Querying;
using Modular.Sdk.Modelling;

namespace Modular.Engine.Querying;

/// <summary>The groups.</summary>
/// <param name="GroupTypes">What the values that make a group are.</param>
/// <param name="ValueTypes">What the figures are.</param>
/// <param name="Rows">By group. A whole number that is larger than one can be is a decimal.</param>
public sealed record AggregateResult(ImmutableArray<ColumnType> GroupTypes, ImmutableArray<ColumnType> ValueTypes, IReadOnlyList<GroupedRow> Rows);
