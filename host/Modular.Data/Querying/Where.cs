namespace Modular.Data.Querying;

/// <summary>
/// A condition on rows. It holds or it does not: a comparison with an empty value does not hold, but for <see cref="Reading.Comparison.IsNull"/>
/// and <see cref="Reading.Comparison.NotEqual"/>. A path is a column, or lookups with dots before it.
/// </summary>
public abstract record Where;
