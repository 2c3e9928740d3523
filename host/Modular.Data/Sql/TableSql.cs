using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>The SQL of one row and of table definitions.</summary>
internal static class TableSql
{
    private const string Between = "__";

    /// <summary>Names were checked when the table was made; the quotes keep keywords usable as names.</summary>
    public static string Quoted(string name) => $"\"{name}\"";

    public static string Select(TableSchema table) =>
        $"SELECT {List(AllNames(table))} FROM {Quoted(table.Stored)}";

    public static string Find(TableSchema table) => $"{Select(table)} WHERE id = ?1";

    public static string Exists(string table) => $"SELECT 1 FROM {Quoted(table)} WHERE id = ?1";

    public static string Insert(TableSchema table)
    {
        var names = AllNames(table).ToArray();
        var slots = string.Join(", ", Enumerable.Range(1, names.Length).Select(i => $"?{i}"));
        return $"INSERT INTO {Quoted(table.Stored)} ({List(names)}) VALUES ({slots})";
    }

    /// <summary>Only the changed columns are named: SQLite rewrites each index that a named column is part of.</summary>
    public static string Update(string table, IEnumerable<string> columns)
    {
        var sets = columns.Select((name, i) => $", {Quoted(name)} = ?{i + 4}");
        return $"UPDATE {Quoted(table)} SET version = ?2, changed_at = ?3{string.Concat(sets)} WHERE id = ?1";
    }

    public static string Delete(string table) => $"DELETE FROM {Quoted(table)} WHERE id = ?1";

    public static string Empty(string table, string column) =>
        $"UPDATE {Quoted(table)} SET {Quoted(column)} = NULL WHERE {Quoted(column)} = ?1 RETURNING 1";

    public static string CreateTable(TableSchema table, Func<string, string> storedName)
    {
        var columns = table.Columns.Select(column =>
            $"  {Definition(column)}{(column.Required && table.Layer == "platform" ? " NOT NULL" : "")}{Reference(column, storedName)},\n");
        return $"""
            CREATE TABLE {Quoted(table.Stored)} (
              id TEXT NOT NULL PRIMARY KEY,
              version INTEGER NOT NULL,
              created_at TEXT NOT NULL,
            {string.Concat(columns)}  changed_at TEXT NOT NULL
            ) STRICT
            """;
    }

    /// <summary>Never NOT NULL: rows that exist have no value yet. Metadata requires it from then on.</summary>
    public static string AddColumn(string table, ColumnSchema column, Func<string, string> storedName) =>
        $"ALTER TABLE {Quoted(table)} ADD COLUMN {Definition(column)}{Reference(column, storedName)}";

    public static string DropIndex(string name) => $"DROP INDEX {Quoted(name)}";

    public static string CreateIndex(string table, IReadOnlyList<string> columns, bool unique)
    {
        return $"CREATE {(unique ? "UNIQUE " : "")}INDEX IF NOT EXISTS {Quoted(IndexName(table, columns, unique))} ON {Quoted(table)} ({List(columns)})";
    }

    /// <summary>No two indexes have the same name: where names hold what parts them here, it says how long each is.</summary>
    public static string IndexName(string table, IReadOnlyList<string> columns, bool unique)
    {
        var name = $"{table}{Between}{(unique ? "unique" : "by")}{Between}{string.Join(Between, columns)}";
        return columns.Prepend(table).Any(part => part.Contains(Between, StringComparison.Ordinal))
            ? $"{name}{Between}{string.Join('_', columns.Prepend(table).Select(part => part.Length))}"
            : name;
    }

    private static IEnumerable<string> AllNames(TableSchema table) =>
        SystemColumns.All.Select(column => column.Name).Concat(table.Columns.Select(column => column.Stored));

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(Quoted));

    private static string Definition(ColumnSchema column) => $"{Quoted(column.Stored)} {Storage(column.Type)}";

    private static string Reference(ColumnSchema column, Func<string, string> storedName) =>
        column.Type == ColumnType.Lookup ? $" REFERENCES {Quoted(storedName(column.Target!))} (id)" : "";

    private static string Storage(ColumnType type) =>
        type is ColumnType.WholeNumber or ColumnType.YesNo or ColumnType.Decimal or ColumnType.Money ? "INTEGER" : "TEXT";
}
