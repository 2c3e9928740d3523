namespace Modular.Data.Writing;

/// <summary>A row cannot be deleted because a lookup points to it.</summary>
public sealed class RowInUseException(string table, string id) : Exception($"{table} '{id}' is still referred to.")
{
    public string Table { get; } = table;

    public string Id { get; } = id;
}
