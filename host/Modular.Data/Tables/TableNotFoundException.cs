namespace Modular.Data.Tables;

public sealed class TableNotFoundException(string table) : Exception($"There is no table '{table}'.")
{
    public string Table { get; } = table;
}
