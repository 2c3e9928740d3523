using Modular.Data.Tables;
using Modular.Data.Writing;

namespace Modular.Engine.Metadata.Changes;

/// <summary>Makes the tables be as planned, in an order in which each step finds what it builds on.</summary>
internal static class TableSteps
{
    public static void CarryOut(WriteTransaction tx, TablePlan plan, Obstacles obstacles, Func<string, string> placeOf)
    {
        var present = tx.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var kept = plan.Tables.Select(table => table.Existing).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var gone in present.Keys.Where(name => !kept.Contains(name)))
        {
            tx.ReplaceTable(gone, null);
        }
        Rename(tx, [.. plan.Tables.Where(table => table.Existing is { } name && name != table.Wanted.Name)], present);
        foreach (var (_, wanted) in plan.Tables.Where(table => table.Existing is null))
        {
            // Without lookups: what they point to may be new too.
            tx.ReplaceTable(null, wanted with { Columns = [.. wanted.Columns.Where(column => column.Target is null)], UniqueKeys = [] });
        }
        foreach (var (existing, wanted) in plan.Tables.Where(table => table.Existing is null || !TablePlan.Same(present[table.Existing], table.Wanted)))
        {
            Complete(tx, existing, wanted, obstacles, placeOf);
        }
    }

    // By way of a name that nothing has, so that two tables can change places.
    private static void Rename(WriteTransaction tx, IReadOnlyList<(string? Existing, TableSchema Wanted)> renamed, Dictionary<string, TableSchema> present)
    {
        for (var i = 0; i < renamed.Count; i++)
        {
            tx.ReplaceTable(renamed[i].Existing, Renamed(present[renamed[i].Existing!], $"renamed_{i}"));
        }
        for (var i = 0; i < renamed.Count; i++)
        {
            var schema = tx.Tables.First(table => table.Name == $"renamed_{i}");
            tx.ReplaceTable(schema.Name, Renamed(schema, renamed[i].Wanted.Name));
        }
    }

    private static TableSchema Renamed(TableSchema table, string name) => table with
    {
        Name = name,
        Stored = table.Stored,
        Columns = [.. table.Columns.Select(column => column.Target == table.Name ? column with { Target = name } : column)],
    };

    private static void Complete(WriteTransaction tx, string? existing, TableSchema wanted, Obstacles obstacles, Func<string, string> placeOf)
    {
        try
        {
            tx.ReplaceTable(wanted.Name, wanted);
        }
        catch (SchemaConflictException conflict)
        {
            // Of what is new the store cannot be in doubt: rows share values of a key.
            obstacles.Add(
                placeOf(wanted.Name), "VALUES_NOT_UNIQUE", $"{existing ?? wanted.Name}: rijen delen waarden die uniek moeten zijn. {conflict.Message}", conflict.Message);
        }
    }
}
