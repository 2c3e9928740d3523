using Microsoft.Data.Sqlite;
using Modular.Data.Connections;
using Modular.Data.Sql;
using Modular.Data.Tables;
using SQLitePCL;

namespace Modular.Data.Writing;

/// <summary>Carries out changes of tables: real tables, columns and indexes, their metadata, and an audit row per table.</summary>
internal sealed class SchemaWriter(Session session, AuditTrail trail, Catalog catalog)
{
    /// <summary>Adds what a plan adds.</summary>
    public Catalog Apply(SchemaPlan plan)
    {
        var changed = plan.Tables.ToDictionary(table => table.Name, StringComparer.Ordinal);
        foreach (var table in plan.Tables)
        {
            var existing = catalog.Find(table.Name)?.Schema;
            Build(table, name => changed.TryGetValue(name, out var wanted) ? wanted.Stored : StoredName(name));
            CatalogFile.Save(session, table);
            Audit(existing, table);
        }
        var kept = catalog.Schemas.Where(schema => !changed.ContainsKey(schema.Name)).Select(schema => catalog[schema.Name]);
        return new Catalog(catalog.Version + 1, [.. kept, .. changed.Values.Select(schema => new Table(schema))]);
    }

    /// <summary>
    /// Puts a table in the place of another, which may have another name, or nothing. Columns are the same when they are stored under the
    /// same name. What is left out is forgotten but stays in the file: put back under its stored name, it has its values again.
    /// </summary>
    public Catalog Replace(string? name, TableSchema? wanted)
    {
        var existing = name is null ? null : catalog[name].Schema;
        if (wanted is not null)
        {
            SchemaRules.Check(wanted);
            Build(wanted, target => target == wanted.Name ? wanted.Stored : StoredName(target));
        }
        CatalogFile.Replace(session, name, wanted);
        Audit(existing, wanted ?? existing! with { Columns = [] });
        var kept = catalog.Schemas.Where(schema => schema.Name != name).Select(schema => Retargeted(catalog[schema.Name], name, wanted)).ToList();
        if (wanted is not null)
            kept.Add(new Table(wanted));
        return new Catalog(catalog.Version + 1, kept);
    }

    /// <summary>Other tables that look up a renamed one look it up by its new name.</summary>
    private Table Retargeted(Table table, string? name, TableSchema? wanted)
    {
        if (name is null || wanted is null || name == wanted.Name || table.Columns.All(column => column.Target != name))
            return table;
        var schema = table.Schema with
        {
            Columns = [.. table.Columns.Select(column => column.Target == name ? column with { Target = wanted.Name } : column)],
        };
        CatalogFile.Replace(session, schema.Name, schema);
        return new Table(schema);
    }

    private string StoredName(string table) => catalog[table].Schema.Stored;

    private void Build(TableSchema table, Func<string, string> storedName)
    {
        if (session.Composed(SystemSql.TableExists).Bind(1, table.Stored).RunNumber() is null)
            session.Script(TableSql.CreateTable(table, storedName));
        else
            foreach (var column in table.Columns)
                if (session.Composed(SystemSql.ColumnExists).Bind(1, table.Stored).Bind(2, column.Stored).RunNumber() is null)
                    session.Script(TableSql.AddColumn(table.Stored, column, storedName));
        BuildIndexes(table);
    }

    private void BuildIndexes(TableSchema table)
    {
        var wanted = Indexes(table).ToList();
        var names = wanted.Select(index => TableSql.IndexName(table.Stored, index.Columns, index.Unique)).ToHashSet(StringComparer.Ordinal);
        try
        {
            foreach (var gone in Existing(table.Stored).Where(name => !names.Contains(name)))
                session.Script(TableSql.DropIndex(gone));
            foreach (var (columns, unique) in wanted)
                session.Script(TableSql.CreateIndex(table.Stored, columns, unique));
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_CONSTRAINT)
        {
            var columns = string.Join(", ", new Table(table).NamesOf(UniqueViolation.Columns(error.Message)));
            throw new SchemaConflictException(table.Name, $"rows share values that would be unique ({columns})");
        }
    }

    private static IEnumerable<(IReadOnlyList<string> Columns, bool Unique)> Indexes(TableSchema table)
    {
        foreach (var column in table.Columns.Where(column => column.Unique || column.NeedsIndex))
            yield return ([column.Stored], column.Unique);
        foreach (var key in table.UniqueKeys)
            yield return (Stored(table, key), true);
        foreach (var index in table.Indexes)
            yield return (Stored(table, index), false);
    }

    private static List<string> Stored(TableSchema table, IEnumerable<string> names) =>
        [.. names.Select(name => table.Columns.FirstOrDefault(column => column.Name == name)?.Stored ?? name)];

    private List<string> Existing(string stored)
    {
        var names = new List<string>();
        var statement = session.Composed(SystemSql.IndexesOf).Bind(1, stored);
        while (statement.Step())
            names.Add(statement.Text(0));
        return names;
    }

    private void Audit(TableSchema? existing, TableSchema table)
    {
        trail.StartRow();
        foreach (var column in table.Columns)
        {
            var before = existing?.Columns.FirstOrDefault(other => other.Stored == column.Stored);
            if (before is null || !SchemaRules.Same(before, column))
                trail.Change(column.Name, before is null ? null : Description(before), Description(column));
        }
        foreach (var gone in (existing?.Columns ?? []).Where(column => table.Columns.All(other => other.Stored != column.Stored)))
            trail.Change(gone.Name, Description(gone), null);
        trail.EndRow(table.Name, table.Name, AuditActions.Schema);
    }

    private static string Description(ColumnSchema column) =>
        $"{column.Name} {column.Type}{(column.Required ? " required" : "")}{(column.Unique ? " unique" : "")}"
        + (column.Target is null ? "" : $" -> {column.Target}")
        + (column.Choices.Count == 0 ? "" : $" [{string.Join(", ", column.Choices)}]");
}
