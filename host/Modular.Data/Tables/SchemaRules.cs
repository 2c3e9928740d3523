namespace Modular.Data.Tables;

/// <summary>What makes a table's metadata sound, and which changes to it can be made without touching stored values.</summary>
internal static class SchemaRules
{
    private const string OwnPrefix = "sys_";

    public static void Check(TableSchema table)
    {
        Identifier.Checked(table.Name);
        if (table.Name.StartsWith(OwnPrefix, StringComparison.Ordinal) || table.Name.StartsWith("sqlite_", StringComparison.Ordinal))
            throw new SchemaConflictException(table.Name, "names with this beginning are the store's own");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            Identifier.Checked(column.Name);
            var subject = $"{table.Name}.{column.Name}";
            if (SystemColumns.Has(column.Name) || !seen.Add(column.Name))
                throw new SchemaConflictException(subject, "the name is taken");
            if (column.Type == ColumnType.Lookup)
                Identifier.Checked(column.Target ?? throw new SchemaConflictException(subject, "a lookup names its target table"));
            if (column.Type == ColumnType.Choice && column.Choices.Count == 0)
                throw new SchemaConflictException(subject, "a choice lists its values");
            if (column.Scale is < 0 or > ScaledNumber.MaxScale)
                throw new SchemaConflictException(subject, $"the scale is between 0 and {ScaledNumber.MaxScale}");
        }
        foreach (var name in table.UniqueKeys.Concat(table.Indexes).SelectMany(key => key))
            Identifier.Checked(name);
    }

    public static bool Same(ColumnSchema one, ColumnSchema other) =>
        one with { Choices = [] } == other with { Choices = [] } && one.Choices.SequenceEqual(other.Choices);

    public static void CheckChange(string table, ColumnSchema existing, ColumnSchema wanted)
    {
        var subject = $"{table}.{existing.Name}";
        if (existing.Layer != wanted.Layer)
            throw new SchemaConflictException(subject, $"it belongs to {existing.Layer} and cannot be redefined by {wanted.Layer}");
        if (existing.Type != wanted.Type)
            throw new SchemaConflictException(subject, $"it is a {existing.Type} and cannot become a {wanted.Type}");
        if (existing.StoredScale != wanted.StoredScale)
            throw new SchemaConflictException(subject, $"it keeps {existing.StoredScale} decimals and cannot keep {wanted.StoredScale}");
        if (existing.Target != wanted.Target)
            throw new SchemaConflictException(subject, $"it looks up '{existing.Target}' and cannot look up '{wanted.Target}'");
        if (existing.Unique && !wanted.Unique)
            throw new SchemaConflictException(subject, "it is unique and stays so");
        if (existing.Type == ColumnType.Choice && existing.Choices.Except(wanted.Choices).ToList() is { Count: > 0 } gone)
            throw new SchemaConflictException(subject, $"the choices {string.Join(", ", gone)} may be in use");
    }
}
