using System.Collections.Immutable;

namespace Modular.Data.Querying;

/// <summary>At least one part holds; so it does not hold when there are none.</summary>
public sealed record WhereAny(ImmutableArray<Where> Parts) : Where;
