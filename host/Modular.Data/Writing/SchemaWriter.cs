using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;
using SQLitePCL;

namespace Modular.Data.Writing;

/// <summary>Carries out a plan: real tables, columns and indexes, their metadata, and an audit row per table.</summary>
internal static class SchemaWriter
{
    public static Catalog Apply(Session session, AuditTrail trail, Catalog catalog, SchemaPlan plan)
    {
        foreach (var table in plan.Tables)
        {
            var existing = catalog.Find(table.Name)?.Schema;
            if (existing is null)
                session.Script(TableSql.CreateTable(table));
            else
                foreach (var column in table.Columns.Where(column => existing.Columns.All(other => other.Name != column.Name)))
                    session.Script(TableSql.AddColumn(table.Name, column));
            CreateIndexes(session, table);
            CatalogFile.Save(session, table);
            Audit(trail, existing, table);
        }
        var changed = plan.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        var kept = catalog.Schemas.Where(schema => !changed.ContainsKey(schema.Name)).Select(schema => catalog[schema.Name]);
        return new Catalog(catalog.Version + 1, [.. kept, .. changed.Values.Select(schema => new Table(schema))]);
    }

    private static void CreateIndexes(Session session, TableSchema table)
    {
        try
        {
            foreach (var column in table.Columns)
                if (column.Unique || column.NeedsIndex)
                    session.Script(TableSql.CreateIndex(table.Name, [column.Name], column.Unique));
            foreach (var key in table.UniqueKeys)
                session.Script(TableSql.CreateIndex(table.Name, key, unique: true));
            foreach (var index in table.Indexes)
                session.Script(TableSql.CreateIndex(table.Name, index, unique: false));
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            var columns = string.Join(", ", UniqueViolation.Columns(error.Message));
            throw new SchemaConflictException(table.Name, $"rows share values that would be unique ({columns})");
        }
    }

    private static void Audit(AuditTrail trail, TableSchema? existing, TableSchema table)
    {
        trail.StartRow();
        foreach (var column in table.Columns)
        {
            var before = existing?.Columns.FirstOrDefault(other => other.Name == column.Name);
            if (before is null || !SchemaRules.Same(before, column))
                trail.Change(column.Name, before is null ? null : Description(before), Description(column));
        }
        trail.EndRow(table.Name, table.Name, AuditActions.Schema);
    }

    private static string Description(ColumnSchema column) =>
        $"{column.Type}{(column.Required ? " required" : "")}{(column.Unique ? " unique" : "")}"
        + (column.Target is null ? "" : $" -> {column.Target}")
        + (column.Choices.Count == 0 ? "" : $" [{string.Join(", ", column.Choices)}]");
}
