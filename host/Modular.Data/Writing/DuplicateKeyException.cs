namespace Modular.Data.Writing;

/// <summary>Another row of the table has the same values in columns that are unique together.</summary>
public sealed class DuplicateKeyException(string table, IReadOnlyList<string> columns)
    : Exception($"Another {table} has the same {string.Join(", ", columns)}.")
{
    public string Table { get; } = table;

    public IReadOnlyList<string> Columns { get; } = columns;
}
