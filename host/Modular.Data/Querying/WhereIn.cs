using System.Collections.Immutable;

namespace Modular.Data.Querying;

/// <summary>A path that has one of these values; they are as in <see cref="WhereValue"/>.</summary>
public sealed record WhereIn(string Path, ImmutableArray<object> Values) : Where;
