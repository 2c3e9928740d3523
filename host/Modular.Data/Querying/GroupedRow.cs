namespace Modular.Data.Querying;

/// <summary>A group.</summary>
/// <param name="Group">The values that make it; parts of the calendar are texts.</param>
/// <param name="Values">What was computed; null where there is nothing.</param>
public sealed record GroupedRow(IReadOnlyList<object?> Group, IReadOnlyList<object?> Values);
