namespace Modular.Data.Writing;

/// <summary>The row changed since the caller read it.</summary>
public sealed class VersionConflictException(string table, string id, long expected, long actual)
    : Exception($"{table} '{id}' has version {actual}, not {expected}.")
{
    public string Table { get; } = table;

    public string Id { get; } = id;

    public long Expected { get; } = expected;

    public long Actual { get; } = actual;
}
