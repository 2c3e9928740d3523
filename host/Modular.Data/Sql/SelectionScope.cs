using System.Text;
using Modular.Data.Querying;
using Modular.Data.Reading;
using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>
/// The tables and parameters of one select. Every path leads over lookups that metadata declares; each way is joined once. Names come
/// from metadata only, values only as parameters.
/// </summary>
internal sealed class SelectionScope
{
    private readonly Catalog _catalog;
    private readonly RowRights? _rights;
    private readonly List<(string Way, Table Table, string Alias)> _joined = [];
    private readonly StringBuilder _joins = new();
    private readonly List<Cell> _cells = [];
    private string? _owner;
    private int _inner;

    public SelectionScope(Catalog catalog, string table, RowRights? rights)
    {
        (_catalog, _rights) = (catalog, rights);
        var root = catalog[table];
        _joined.Add(("", root, "t0"));
        _joins.Append($" FROM {TableSql.Quoted(root.Schema.Stored)} t0");
    }

    public string TableName => _joined[0].Table.Name;

    /// <summary>The tables, once all paths are known.</summary>
    public string From => _joins.ToString();

    /// <summary>What keeps rows that are not the caller's out; null when all are there.</summary>
    public string? Right => RightOf(_joined[0].Table, "t0");

    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>The column that a path leads to, as SQL.</summary>
    public (string Sql, ColumnSchema Column) Column(string path)
    {
        var end = path.LastIndexOf('.');
        var (_, table, alias) = end < 0 ? _joined[0] : Joined(path[..end]);
        var column = table.ColumnOf(path[(end + 1)..]) ?? throw Invalid($"there is no '{path}'");
        return ($"{alias}.{TableSql.Quoted(column.Stored)}", column);
    }

    public string Slot(Cell cell)
    {
        _cells.Add(cell);
        return $"?{_cells.Count}";
    }

    public QueryInvalidException Invalid(string reason) => new(TableName, reason);

    private (string Way, Table Table, string Alias) Joined(string way)
    {
        var at = _joined.FindIndex(one => one.Way == way);
        if (at >= 0)
            return _joined[at];
        var (lookup, column) = Column(way);
        var target = Target(column, way);
        var alias = $"t{_joined.Count}";
        var right = RightOf(target, alias) is { } sql ? $" AND {sql}" : "";
        _joins.Append($" LEFT JOIN {TableSql.Quoted(target.Schema.Stored)} {alias} ON {alias}.id = {lookup}{right}");
        _joined.Add((way, target, alias));
        return _joined[^1];
    }

    private string? RightOf(Table table, string alias) => _rights is not null && _rights.Paths.TryGetValue(table.Name, out var path)
        ? Owned(table, alias, path, _rights.Owner)
        : null;

    private string Owned(Table table, string alias, string path, string owner)
    {
        var parts = path.Split('.', 2);
        if (parts.Length == 1)
            return $"{alias}.{TableSql.Quoted(Own(table, path).Stored)} = {_owner ??= Slot(Cell.Of(owner))}";
        var inner = $"r{_inner++}";
        if (parts[0].Split(':') is [var referring, var lookup])
        {
            var source = _catalog[referring];
            var back = Own(source, lookup);
            return $"{alias}.id IN (SELECT {inner}.{TableSql.Quoted(back.Stored)} FROM {TableSql.Quoted(source.Schema.Stored)} {inner}"
                + $" WHERE {Owned(source, inner, parts[1], owner)})";
        }
        var column = Own(table, parts[0]);
        var target = Target(column, path);
        return $"{alias}.{TableSql.Quoted(column.Stored)} IN (SELECT {inner}.id FROM {TableSql.Quoted(target.Schema.Stored)} {inner}"
            + $" WHERE {Owned(target, inner, parts[1], owner)})";
    }

    private ColumnSchema Own(Table table, string name) => table.ColumnOf(name) ?? throw Invalid($"'{table.Name}' has no '{name}'");

    private Table Target(ColumnSchema column, string way) =>
        column is { Type: ColumnType.Lookup, Target: { } target } ? _catalog[target] : throw Invalid($"'{way}' is no lookup");
}
