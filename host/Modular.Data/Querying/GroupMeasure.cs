namespace Modular.Data.Querying;

/// <summary>What to compute; without a path only rows can be counted.</summary>
public sealed record GroupMeasure(Measure Measure, string? Path);
