using System.Text.Json;
using Modular.Data.Connections;
using Modular.Data.Sql;

namespace Modular.Data.Tables;

/// <summary>The tables' metadata as rows of the tenant's own file.</summary>
internal static class CatalogFile
{
    public static Catalog Load(Session session)
    {
        var state = session.Fixed(SystemSql.State);
        state.Step();
        var version = state.Number(1);
        state.Reset();
        var heads = new List<(long Id, TableSchema Schema)>();
        var tables = session.Fixed(SystemSql.Tables);
        while (tables.Step())
            heads.Add((tables.Number(0), new TableSchema(tables.Text(1), [])
            {
                Layer = tables.Text(2),
                UniqueKeys = JsonSerializer.Deserialize<string[][]>(tables.Bytes(3))!,
                Indexes = JsonSerializer.Deserialize<string[][]>(tables.Bytes(4))!,
                Stored = tables.TextOrNull(5) ?? tables.Text(1),
            }));
        return new Catalog(version, heads.Select(head => new Table(head.Schema with { Columns = Columns(session, head.Id) })));
    }

    public static void Save(Session session, TableSchema table)
    {
        var id = session.Fixed(SystemSql.SetTable)
            .Bind(1, table.Name).Bind(2, table.Layer).Bind(3, JsonSerializer.Serialize(table.UniqueKeys))
            .Bind(4, JsonSerializer.Serialize(table.Indexes)).Bind(5, table.Stored).RunNumber()!.Value;
        SaveColumns(session, table, id);
    }

    /// <summary>Puts a table's metadata in the place of what it was, columns that are gone with it; null takes the table out.</summary>
    public static void Replace(Session session, string? existing, TableSchema? table)
    {
        if (existing is not null && session.Fixed(SystemSql.TableId).Bind(1, existing).RunNumber() is { } id)
        {
            session.Fixed(SystemSql.DeleteColumns).Bind(1, id).Run();
            if (table is null)
                session.Fixed(SystemSql.DeleteTable).Bind(1, id).Run();
            else
                session.Fixed(SystemSql.RenameTable).Bind(1, id).Bind(2, table.Name).Run();
        }
        if (table is not null)
            Save(session, table);
    }

    private static void SaveColumns(Session session, TableSchema table, long id)
    {
        foreach (var column in table.Columns)
            session.Fixed(SystemSql.SetColumn)
                .Bind(1, id).Bind(2, column.Name).Bind(3, column.Type.ToString()).Bind(4, column.Layer)
                .Bind(5, column.Required ? 1 : 0).Bind(6, column.Indexed ? 1 : 0).Bind(7, column.Unique ? 1 : 0)
                .Bind(8, column.Scale).Bind(9, column.MaxLength).Bind(10, column.Target).Bind(11, JsonSerializer.Serialize(column.Choices))
                .Bind(12, column.Stored)
                .Run();
    }

    private static List<ColumnSchema> Columns(Session session, long tableId)
    {
        var result = new List<ColumnSchema>();
        var columns = session.Fixed(SystemSql.Columns).Bind(1, tableId);
        while (columns.Step())
            result.Add(new ColumnSchema(columns.Text(0), Enum.Parse<ColumnType>(columns.Text(1)))
            {
                Layer = columns.Text(2),
                Required = columns.Number(3) != 0,
                Indexed = columns.Number(4) != 0,
                Unique = columns.Number(5) != 0,
                Scale = checked((int)columns.Number(6)),
                MaxLength = checked((int)columns.Number(7)),
                Target = columns.TextOrNull(8),
                Choices = JsonSerializer.Deserialize<string[]>(columns.Bytes(9))!,
                Stored = columns.TextOrNull(10) ?? columns.Text(0),
            });
        return result;
    }
}
