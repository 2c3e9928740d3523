namespace Modular.Engine.Querying;

/// <summary>Which part of the records is asked for.</summary>
/// <param name="Size">Most records, 1 to <see cref="QueryLimits.LargestPage"/>.</param>
/// <param name="Token">The previous page's token; empty for the first page.</param>
public sealed record QueryPage(int Size, string Token);
