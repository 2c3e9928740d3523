using Modular.Data.Connections;
using Modular.Data.Querying;
using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>Composes figures per group, and reads them.</summary>
internal sealed class GroupSql
{
    private const long Half = 1_000_000;
    private static readonly ColumnSchema AsText = new("part", ColumnType.Text);

    private readonly GroupedSelection _select;
    private readonly (string Sql, ColumnSchema Column)[] _groups;
    private readonly (string Sql, ColumnSchema? Column)[] _measures;

    public GroupSql(Catalog catalog, GroupedSelection select)
    {
        _select = select;
        var scope = new SelectionScope(catalog, select.Rows.Table, select.Rows.Rights);
        _groups = [.. select.GroupBy.Select(group => Group(scope, group))];
        _measures = [.. select.Measures.Select(measure => Measured(scope, measure))];
        var where = SelectionSql.Where(scope, select.Rows, paged: false);
        var all = string.Join(", ", _groups.Select(group => group.Sql).Concat(_measures.Select(measure => measure.Sql)));
        var places = string.Join(", ", Enumerable.Range(1, _groups.Length));
        var tail = _groups.Length == 0 ? "" : $" GROUP BY {places} ORDER BY {places}";
        Composed = new ComposedSelection($"SELECT {all}{scope.From}{where}{tail} LIMIT {scope.Slot(Cell.Of(select.Limit))} + 0", scope.Cells, []);
    }

    public ComposedSelection Composed { get; }

    /// <summary>Whether all were taken.</summary>
    public bool Read(Statement statement, Func<GroupedRow, bool> take)
    {
        while (statement.Step())
        {
            var at = _groups.Length;
            var row = new GroupedRow(
                [.. _groups.Select((group, i) => ColumnCodec.Read(statement, i, group.Column))],
                [.. _measures.Select((measure, i) => Value(statement, _select.Measures[i].Measure, measure.Column, ref at))]);
            if (!take(row))
            {
                statement.Reset();
                return false;
            }
        }
        return true;
    }

    private static object? Value(Statement statement, Measure measure, ColumnSchema? column, ref int at)
    {
        switch (measure)
        {
            case Measure.Count:
                return statement.Number(at++);
            case Measure.Sum:
                at += 2;
                return ScaledNumber.Sum(statement.Number(at - 2), Half, statement.Number(at - 1), column!.StoredScale);
            default:
                return ColumnCodec.Read(statement, at++, column!);
        }
    }

    private static (string Sql, ColumnSchema Column) Group(SelectionScope scope, GroupPath group)
    {
        var (name, column) = scope.Column(group.Path);
        if (group.Part != DatePart.Whole && column.Type != ColumnType.Date)
            throw scope.Invalid($"'{group.Path}' is no date");
        return group.Part switch
        {
            DatePart.Whole => (name, column),
            DatePart.Year => ($"substr({name}, 1, 4)", AsText),
            DatePart.Month => ($"substr({name}, 1, 7)", AsText),
            _ => ($"substr({name}, 1, 4) || '-Q' || ((CAST(substr({name}, 6, 2) AS INTEGER) + 2) / 3)", AsText),
        };
    }

    private static (string Sql, ColumnSchema? Column) Measured(SelectionScope scope, GroupMeasure measure)
    {
        if (measure.Path is null)
            return measure.Measure == Measure.Count ? ("count(*)", null) : throw scope.Invalid($"{measure.Measure} of nothing");
        var (name, column) = scope.Column(measure.Path);
        return measure.Measure switch
        {
            Measure.Count => ($"count({name})", column),
            Measure.Min => ($"min({name})", column),
            Measure.Max => ($"max({name})", column),
            // In two parts, so that no sum of numbers that could be stored is too large for SQLite.
            _ when column.Type is ColumnType.WholeNumber or ColumnType.Decimal or ColumnType.Money =>
                ($"sum({name} / {Half}), sum({name} % {Half})", column),
            _ => throw scope.Invalid($"'{measure.Path}' is no number"),
        };
    }
}
