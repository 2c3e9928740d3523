using System.Collections.Immutable;

namespace Modular.Data.Querying;

/// <summary>All parts hold; so it holds when there are none.</summary>
public sealed record WhereAll(ImmutableArray<Where> Parts) : Where;
