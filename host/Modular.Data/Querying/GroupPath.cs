namespace Modular.Data.Querying;

/// <summary>What makes a group.</summary>
public sealed record GroupPath(string Path, DatePart Part = DatePart.Whole);
