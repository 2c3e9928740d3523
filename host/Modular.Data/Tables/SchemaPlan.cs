namespace Modular.Data.Tables;

/// <summary>What must be added or changed so that the tables are as asked. Nothing is ever taken away.</summary>
internal sealed class SchemaPlan
{
    private readonly Dictionary<string, TableSchema> _wanted = new(StringComparer.Ordinal);
    private readonly List<string> _changes = [];

    private SchemaPlan()
    {
    }

    /// <summary>In words, one line per change.</summary>
    public IReadOnlyList<string> Changes => _changes;

    /// <summary>The tables that change, as they will be.</summary>
    public IEnumerable<TableSchema> Tables => _wanted.Values;

    public static SchemaPlan Of(Catalog catalog, IReadOnlyList<TableSchema> tables)
    {
        var plan = new SchemaPlan();
        foreach (var table in tables)
        {
            var existing = plan._wanted.GetValueOrDefault(table.Name) ?? catalog.Find(table.Name)?.Schema;
            SchemaRules.Check(table);
            var count = plan._changes.Count;
            var merged = existing is null ? plan.Create(table) : plan.Merge(existing, table);
            if (plan._changes.Count > count)
                plan._wanted[table.Name] = merged;
        }
        plan.CheckReferences(catalog);
        return plan;
    }

    private TableSchema Create(TableSchema table)
    {
        _changes.Add($"{table.Name}: new table");
        return table;
    }

    private TableSchema Merge(TableSchema existing, TableSchema table)
    {
        var columns = existing.Columns.ToList();
        foreach (var column in table.Columns)
        {
            var at = columns.FindIndex(other => other.Name == column.Name);
            if (at < 0)
            {
                columns.Add(column);
                _changes.Add($"{table.Name}.{column.Name}: new column");
            }
            else if (!SchemaRules.Same(columns[at], column))
            {
                SchemaRules.CheckChange(table.Name, columns[at], column);
                columns[at] = column;
                _changes.Add($"{table.Name}.{column.Name}: changed");
            }
        }
        var keys = existing.UniqueKeys.ToList();
        foreach (var key in table.UniqueKeys.Where(key => !keys.Any(key.SequenceEqual)))
        {
            keys.Add(key);
            _changes.Add($"{table.Name}: {string.Join(", ", key)} unique together");
        }
        var indexes = existing.Indexes.ToList();
        foreach (var index in table.Indexes.Where(index => !indexes.Any(index.SequenceEqual)))
        {
            indexes.Add(index);
            _changes.Add($"{table.Name}: {string.Join(", ", index)} indexed together");
        }
        return existing with { Columns = columns, UniqueKeys = keys, Indexes = indexes };
    }

    private void CheckReferences(Catalog catalog)
    {
        foreach (var table in Tables)
            foreach (var name in table.UniqueKeys.Concat(table.Indexes).SelectMany(key => key))
                if (table.Columns.All(column => column.Name != name))
                    throw new SchemaConflictException($"{table.Name}.{name}", "it is part of a key or index, but there is no such column");
        foreach (var table in Tables)
            foreach (var column in table.Columns.Where(column => column.Type == ColumnType.Lookup))
                if (catalog.Find(column.Target!) is null && !_wanted.ContainsKey(column.Target!))
                    throw new SchemaConflictException($"{table.Name}.{column.Name}", $"it looks up '{column.Target}', which is no table");
    }
}
