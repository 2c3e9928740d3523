using System.Collections.Frozen;
using Modular.Data.Connections;
using Modular.Data.Sql;

namespace Modular.Data.Tables;

/// <summary>A table's metadata with what is derived from it once: names, positions and SQL texts.</summary>
internal sealed class Table
{
    private readonly FrozenDictionary<string, int> _positions;
    private readonly FrozenDictionary<string, int> _stored;
    private readonly string?[] _selectEqualSql;

    public Table(TableSchema schema)
    {
        Schema = schema;
        Columns = [.. schema.Columns];
        Names = [.. Columns.Select(column => column.Name)];
        AuditKeys = [.. Columns.Select(column => AuditKey.Of(column.Name, column.Stored))];
        _positions = Names.Index().ToFrozenDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        _stored = Columns.Index().ToFrozenDictionary(pair => pair.Item.Stored, pair => pair.Index, StringComparer.Ordinal);
        SelectSql = TableSql.Select(schema);
        FindSql = TableSql.Find(schema);
        ExistsSql = TableSql.Exists(schema.Stored);
        InsertSql = TableSql.Insert(schema);
        DeleteSql = TableSql.Delete(schema.Stored);
        _selectEqualSql = new string?[Columns.Length];
    }

    public TableSchema Schema { get; }

    public string Name => Schema.Name;

    public ColumnSchema[] Columns { get; }

    public string[] Names { get; }

    /// <summary>What the columns are called in the audit.</summary>
    public string[] AuditKeys { get; }

    public string SelectSql { get; }

    public string FindSql { get; }

    public string ExistsSql { get; }

    public string InsertSql { get; }

    public string DeleteSql { get; }

    /// <summary>
    /// The rows that have a value in one column, in order of id: the children of a row are read so, over and over, and a text that is
    /// kept is found faster than it is composed.
    /// </summary>
    public string SelectEqualSql(int position) =>
        _selectEqualSql[position] ??= $"{SelectSql} WHERE {TableSql.Quoted(Columns[position].Stored)} = ?1 ORDER BY id LIMIT ?2 + 0";

    /// <summary>Columns by the names that they have in the file, as SQLite tells them.</summary>
    public IReadOnlyList<string> NamesOf(IEnumerable<string> stored) =>
        [.. stored.Select(name => Array.Find(Columns, column => column.Stored == name)?.Name ?? name)];

    /// <summary>The position among the table's own columns, or -1.</summary>
    public int PositionOf(string name) => _positions.GetValueOrDefault(name, -1);

    /// <summary>The position of a column among the table's own by the name that it has in the file, or -1.</summary>
    public int PositionOfStored(string stored) => _stored.GetValueOrDefault(stored, -1);

    /// <summary>A column by name, system columns included.</summary>
    public ColumnSchema? ColumnOf(string name) => PositionOf(name) is >= 0 and var at
        ? Columns[at]
        : Array.Find(SystemColumns.All, column => column.Name == name);

    /// <summary>The row under the cursor of a statement that starts with <see cref="SelectSql"/>.</summary>
    public Row Read(Statement statement)
    {
        var values = new object?[Columns.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = ColumnCodec.Read(statement, SystemColumns.Count + i, Columns[i]);
        return new Row(statement.Text(0), statement.Number(1), IsoText.Instant(statement.Bytes(2)), IsoText.Instant(statement.Bytes(3)),
            new RowValues(Names, values));
    }
}
