namespace Modular.Data.Writing;

public sealed class RowNotFoundException(string table, string id) : Exception($"There is no {table} '{id}'.")
{
    public string Table { get; } = table;

    public string Id { get; } = id;
}
