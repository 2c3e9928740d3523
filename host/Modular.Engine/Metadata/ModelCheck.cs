using Modular.Engine.Tables;
using Modular.Sdk;

namespace Modular.Engine.Metadata;

/// <summary>What the tables of a regime must get right before anyone may use them.</summary>
public static class ModelCheck
{
    private const string OwnPrefix = "x_";

    /// <summary>A sentence for everything that is wrong; empty when all is well.</summary>
    public static IEnumerable<string> Problems(IRegime regime)
    {
        var tables = RegimeTables.Of(regime);
        foreach (var twice in tables.GroupBy(table => table.Name).Where(group => group.Count() > 1))
        {
            yield return $"table {twice.Key} is there already";
        }

        var names = tables.Select(table => table.Name).Concat(tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")));
        foreach (var name in names.Where(name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..].StartsWith(OwnPrefix, StringComparison.Ordinal)))
        {
            // A tenant that has one of this name could not be opened any more.
            yield return $"{name}: names that start with {OwnPrefix} are the tenants' own";
        }
    }
}
