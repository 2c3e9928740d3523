using Modular.Data.Reading;

namespace Modular.Data.Querying;

/// <summary>
/// A path compared with a value of its own type; any number is a decimal, however many decimals the column keeps. No value for
/// <see cref="Comparison.IsNull"/> and <see cref="Comparison.IsNotNull"/>.
/// </summary>
public sealed record WhereValue(string Path, Comparison Comparison, object? Value = null) : Where;
