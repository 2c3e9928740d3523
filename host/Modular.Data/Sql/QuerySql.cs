using System.Collections;
using System.Text;
using Modular.Data.Connections;
using Modular.Data.Reading;
using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>Composes one query. Columns come from metadata only, values only as parameters.</summary>
internal sealed class QuerySql(Table table, RowQuery query)
{
    private const long Half = 1_000_000;

    private readonly StringBuilder _sql = new(256);
    private readonly List<Cell> _cells = [];

    public static List<Row> Rows(Session session, Table table, RowQuery query)
    {
        if (query.Limit is < 1 or > RowQuery.MaxLimit)
            throw new QueryInvalidException(table.Name, $"the limit is between 1 and {RowQuery.MaxLimit}");
        var rows = new List<Row>();
        var statement = Children(session, table, query)
            ?? new QuerySql(table, query).Prepare(session, table.SelectSql, paged: true);
        while (statement.Step())
            rows.Add(table.Read(statement));
        return rows;
    }

    /// <summary>How many rows meet the conditions; order, limit and place are left out.</summary>
    public static long Count(Session session, Table table, RowQuery query) =>
        new QuerySql(table, query).Prepare(session, $"SELECT count(*) FROM {TableSql.Quoted(table.Schema.Stored)}", paged: false).RunNumber() ?? 0;

    /// <summary>Sums over the rows that meet the conditions, per group; one in all when there are no groups.</summary>
    public static List<GroupTotals> Totals(Session session, Table table, TotalsQuery query)
    {
        var composer = new QuerySql(table, query.Of);
        var groups = query.GroupBy.Select(composer.Column).ToList();
        var sums = query.Sums.Select(composer.Column).ToList();
        var names = string.Join(", ", groups.Select(column => TableSql.Quoted(column.Stored)));
        // In two parts, so that no sum of numbers that could be stored is too large for SQLite.
        var parts = sums.Select(column =>
            $", sum({TableSql.Quoted(column.Stored)} / {Half}), sum({TableSql.Quoted(column.Stored)} % {Half})");
        var select = $"SELECT {(groups.Count == 0 ? "" : $"{names}, ")}count(*){string.Concat(parts)} FROM {TableSql.Quoted(table.Schema.Stored)}";
        var statement = composer.Prepare(
            session, select, paged: false, groups.Count == 0 ? "" : $" GROUP BY {names} ORDER BY {names}");
        var result = new List<GroupTotals>();
        while (statement.Step())
            result.Add(new GroupTotals(
                [.. groups.Select((column, i) => ColumnCodec.Read(statement, i, column))],
                statement.Number(groups.Count),
                [.. sums.Select((column, i) => ScaledNumber.Sum(
                    statement.Number(groups.Count + 1 + i * 2), Half, statement.Number(groups.Count + 2 + i * 2), column.StoredScale))]));
        return result;
    }

    /// <summary>The commonest query, one column equal to a text, or null when this is another.</summary>
    private static Statement? Children(Session session, Table table, RowQuery query) =>
        query is { OrderBy.Count: 0, After.Count: 0, Where: [{ Comparison: Comparison.Equal, Value: string value } condition] }
        && table.PositionOf(condition.Column) is >= 0 and var at
        && table.Columns[at].Type is ColumnType.Text or ColumnType.Choice or ColumnType.Lookup
            ? session.Fixed(table.SelectEqualSql(at)).Bind(1, value).Bind(2, query.Limit)
            : null;

    private Statement Prepare(Session session, string select, bool paged, string tail = "")
    {
        _sql.Append(select);
        var word = " WHERE ";
        foreach (var condition in query.Where)
        {
            _sql.Append(word);
            Append(condition);
            word = " AND ";
        }
        if (paged)
            AppendPage(word);
        _sql.Append(tail);
        var statement = session.Composed(_sql.ToString());
        for (var i = 0; i < _cells.Count; i++)
            statement.Bind(i + 1, _cells[i]);
        return statement;
    }

    private void Append(Condition condition)
    {
        var column = Column(condition.Column);
        var name = TableSql.Quoted(column.Stored);
        switch (condition.Comparison)
        {
            case Comparison.IsNull:
            case Comparison.Equal when condition.Value is null:
                _sql.Append(name).Append(" IS NULL");
                break;
            case Comparison.IsNotNull:
            case Comparison.NotEqual when condition.Value is null:
                _sql.Append(name).Append(" IS NOT NULL");
                break;
            case Comparison.NotEqual:
                _sql.Append(name).Append(" IS NOT ").Append(Slot(column, condition.Value));
                break;
            case Comparison.In:
                AppendIn(column, condition.Value);
                break;
            case Comparison.Contains:
                AppendContains(column, condition.Value);
                break;
            case Comparison.StartsWith:
                throw Invalid("what text starts with is asked by a select");
            default:
                var value = condition.Value ?? throw Invalid($"{column.Name} is compared with nothing");
                _sql.Append(name).Append(Sign(condition.Comparison)).Append(Slot(column, value));
                break;
        }
    }

    private void AppendIn(ColumnSchema column, object? value)
    {
        if (value is not IEnumerable values || value is string)
            throw Invalid($"In on {column.Name} needs a collection");
        var slots = values.Cast<object?>().Select(one => Slot(column, one ?? throw Invalid($"In on {column.Name} holds nothing"))).ToList();
        _sql.Append(TableSql.Quoted(column.Stored)).Append(" IN (").AppendJoin(", ", slots).Append(')');
    }

    private void AppendContains(ColumnSchema column, object? value)
    {
        if (value is not string text || column.Type is not (ColumnType.Text or ColumnType.Choice or ColumnType.Lookup))
            throw Invalid($"Contains on {column.Name} needs a text column and a text");
        var pattern = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        _cells.Add(Cell.Of($"%{pattern}%"));
        _sql.Append(TableSql.Quoted(column.Stored)).Append(" LIKE ?").Append(_cells.Count).Append(" ESCAPE '\\'");
    }

    private void AppendPage(string word)
    {
        var order = query.CompleteOrder;
        if (query.After.Count > 0)
        {
            if (query.After.Count != order.Count)
                throw Invalid("the place to go on from does not fit the order");
            _sql.Append(word);
            AppendBeyond(order, 0);
        }
        var columns = order.Select(one => TableSql.Quoted(Column(one.Column).Stored) + (one.Descending ? " DESC" : ""));
        _sql.Append(" ORDER BY ").AppendJoin(", ", columns);
        _cells.Add(Cell.Of(query.Limit));
        // The sum hides the parameter from the planner. It would plan for the limit's value, and so prepare the statement anew each time.
        _sql.Append(" LIMIT ?").Append(_cells.Count).Append(" + 0");
    }

    /// <summary>Rows behind the place in After: SQLite sorts an empty value before all others.</summary>
    private void AppendBeyond(IReadOnlyList<Order> order, int level)
    {
        var column = Column(order[level].Column);
        var name = TableSql.Quoted(column.Stored);
        var value = query.After[level];
        var slot = value is null ? "NULL" : Slot(column, value);
        var beyond = (value, order[level].Descending) switch
        {
            (null, false) => $"{name} IS NOT NULL",
            (null, true) => "0",
            (_, false) => $"{name} > {slot}",
            (_, true) => $"({name} < {slot} OR {name} IS NULL)",
        };
        if (level == order.Count - 1)
        {
            _sql.Append(beyond);
            return;
        }
        _sql.Append('(').Append(beyond).Append(" OR (").Append(name).Append(" IS ").Append(slot).Append(" AND ");
        AppendBeyond(order, level + 1);
        _sql.Append("))");
    }

    private string Slot(ColumnSchema column, object? value)
    {
        // A choice or length that cannot be stored may still be searched for; it finds nothing.
        var loose = column.Type == ColumnType.Choice || column.Type == ColumnType.Text;
        var cell = loose && value is string text ? Cell.Of(text) : Encoded(column, value is int number ? (long)number : value);
        _cells.Add(cell);
        return $"?{_cells.Count}";
    }

    private Cell Encoded(ColumnSchema column, object? value) => ColumnCodec.Encode(column, value, out var cell) is { } violation
        ? throw Invalid($"{violation.Column}: {violation.Message}")
        : cell;

    private ColumnSchema Column(string name) => table.ColumnOf(name) ?? throw Invalid($"there is no column '{name}'");

    private QueryInvalidException Invalid(string reason) => new(table.Name, reason);

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => " = ",
        Comparison.Less => " < ",
        Comparison.LessOrEqual => " <= ",
        Comparison.Greater => " > ",
        _ => " >= ",
    };
}
