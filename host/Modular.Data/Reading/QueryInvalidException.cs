namespace Modular.Data.Reading;

/// <summary>A query names an unknown column, compares with a value of another type, or pages from a place that does not fit.</summary>
public sealed class QueryInvalidException(string table, string reason) : Exception($"Query on '{table}': {reason}.")
{
    public string Table { get; } = table;
}
