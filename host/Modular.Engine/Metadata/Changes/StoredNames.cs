using System.Globalization;
using Modular.Data.Writing;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Names in the file for new tables and columns: the plain name, with a number behind it when something else has it.</summary>
internal sealed class StoredNames(WriteTransaction tx)
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    public string ForTable(string name) => Free(name, "", tx.HasStoredTable);

    public string ForColumn(string table, string name) => Free(name, table, stored => tx.HasStoredColumn(table, stored));

    private string Free(string name, string within, Func<string, bool> isTaken)
    {
        for (var number = 1; ; number++)
        {
            var stored = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            if (!isTaken(stored) && given.Add($"{within}.{stored}"))
            {
                return stored;
            }
        }
    }
}
