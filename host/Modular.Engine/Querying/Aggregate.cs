namespace Modular.Engine.Querying;

/// <summary>What to compute; the path is null only for a count of records.</summary>
public sealed record Aggregate(AggregateFunction Function, string? Path);
