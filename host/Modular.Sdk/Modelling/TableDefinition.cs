using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Modelling;

/// <summary>
/// A table of the regime. Its rows belong to a trajectory: the host adds the lookup <c>trajectory</c> and gives the rows to the
/// module with the trajectory's snapshot.
/// </summary>
/// <param name="Name">Lower case with underscores, starting with the regime's prefix.</param>
/// <param name="Label">What people read.</param>
/// <param name="Columns">The columns, without the host's own.</param>
public sealed record TableDefinition(string Name, LocalizedText Label, ImmutableArray<ColumnDefinition> Columns);
