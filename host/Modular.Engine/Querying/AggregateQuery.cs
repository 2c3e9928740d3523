using System.Collections.Immutable;
using Modular.Data.Querying;

namespace Modular.Engine.Querying;

/// <summary>Figures over the records of a query, whose columns and order are left out.</summary>
public sealed record AggregateQuery(RecordQuery Records, ImmutableArray<GroupPath> GroupBy, ImmutableArray<Aggregate> Aggregates);
