using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;

namespace Modular.Data.Writing;

/// <summary>
/// Lookups that were taken out of the metadata keep their values in the file, and SQLite still holds on to what they point to. Nobody can
/// see them, so that they are in nobody's way: they let go of a row that is deleted.
/// </summary>
internal static class ForgottenLookups
{
    /// <summary>Whether any of them pointed to the row.</summary>
    public static bool LetGo(Session session, Catalog catalog, Table table, string id)
    {
        var known = catalog.Schemas.SelectMany(schema => schema.Columns.Select(column => (schema.Stored, column.Stored))).ToHashSet();
        var forgotten = new List<(string Table, string Column)>();
        var references = session.Fixed(SystemSql.References).Bind(1, table.Schema.Stored);
        while (references.Step())
            if (!known.Contains((references.Text(0), references.Text(1))))
                forgotten.Add((references.Text(0), references.Text(1)));
        var found = false;
        foreach (var (other, column) in forgotten)
        {
            var emptied = session.Composed(TableSql.Empty(other, column)).Bind(1, id);
            while (emptied.Step())
                found = true;
        }
        return found;
    }
}
