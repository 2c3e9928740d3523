using System.Collections.Immutable;
using Modular.Sdk.Values;

namespace Modular.Sdk.Statements;

/// <summary>A part of a statement as people read it: some of the columns of the whole under a head.</summary>
/// <param name="Label">The head.</param>
/// <param name="Columns">
/// Names out of <see cref="StatementDefinition.Fields"/> and <see cref="StatementDefinition.Computed"/>, in order; a column is in one section
/// at most.
/// </param>
public sealed record StatementSection(LocalizedText Label, ImmutableArray<string> Columns);
