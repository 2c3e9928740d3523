using Modular.Data.Querying;
using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>Composes selects.</summary>
internal static class SelectionSql
{
    /// <summary>The rows: id, version and the paths.</summary>
    public static ComposedSelection Rows(Catalog catalog, Selection select)
    {
        var scope = new SelectionScope(catalog, select.Table, select.Rights);
        var columns = select.Columns.Select(scope.Column).ToArray();
        var where = Where(scope, select, paged: true);
        var order = select.CompleteOrder.Select(one => scope.Column(one.Column).Sql + (one.Descending ? " DESC" : ""));
        var tail = $"{where} ORDER BY {string.Join(", ", order)}";
        // The sum hides the parameter from the planner. It would plan for the limit's value, and so prepare the statement anew each time.
        if (select.Limit is { } limit)
            tail += $" LIMIT {scope.Slot(Cell.Of(limit))} + 0";
        var text = $"SELECT t0.id, t0.version{string.Concat(columns.Select(column => $", {column.Sql}"))}{scope.From}{tail}";
        return new ComposedSelection(text, scope.Cells, [.. columns.Select(column => column.Column)]);
    }

    /// <summary>How many rows there are, whatever the limit.</summary>
    public static ComposedSelection Count(Catalog catalog, Selection select)
    {
        var scope = new SelectionScope(catalog, select.Table, select.Rights);
        var where = Where(scope, select, paged: false);
        return new ComposedSelection($"SELECT count(*){scope.From}{where}", scope.Cells, []);
    }

    public static string Where(SelectionScope scope, Selection select, bool paged)
    {
        var parts = new List<string>();
        if (select.Where is not null)
            parts.Add(new WhereSql(scope).Of(select.Where));
        if (scope.Right is { } right)
            parts.Add(right);
        if (paged && !select.After.IsEmpty)
            parts.Add(BeyondSql.Of(scope, select.CompleteOrder, select.After));
        return parts.Count == 0 ? "" : $" WHERE {string.Join(" AND ", parts)}";
    }
}
