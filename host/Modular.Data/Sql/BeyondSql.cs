using System.Collections.Immutable;
using System.Text;
using Modular.Data.Reading;
using Modular.Data.Tables;

namespace Modular.Data.Sql;

/// <summary>Rows behind a place in an order. SQLite sorts an empty value before all others.</summary>
internal static class BeyondSql
{
    public static string Of(SelectionScope scope, ImmutableArray<Order> order, ImmutableArray<object?> place)
    {
        if (order.Length != place.Length)
            throw scope.Invalid("the place to go on from does not fit the order");
        var slots = order.Select((one, i) => Slot(scope, one, place[i])).ToList();
        var sql = new StringBuilder();
        // All rows behind the place have at least its first value: said apart, an index can go there at once.
        if (order.Length > 1 && slots[0].Value is { } first && !order[0].Descending)
            sql.Append(slots[0].Name).Append(" >= ").Append(first).Append(" AND ");
        Append(sql, order, slots, 0);
        return sql.ToString();
    }

    private static void Append(StringBuilder sql, ImmutableArray<Order> order, List<(string Name, string? Value, bool Filled)> slots, int level)
    {
        var (name, value, filled) = slots[level];
        var beyond = (value, order[level].Descending) switch
        {
            (null, false) => $"{name} IS NOT NULL",
            (null, true) => "0",
            (_, false) => $"{name} > {value}",
            (_, true) when filled => $"{name} < {value}",
            (_, true) => $"({name} < {value} OR {name} IS NULL)",
        };
        if (level == order.Length - 1)
        {
            sql.Append(beyond);
            return;
        }
        sql.Append('(').Append(beyond).Append(" OR (").Append(name).Append(value is null ? " IS NULL" : $" = {value}").Append(" AND ");
        Append(sql, order, slots, level + 1);
        sql.Append("))");
    }

    private static (string Name, string? Value, bool Filled) Slot(SelectionScope scope, Order order, object? value)
    {
        var (name, column) = scope.Column(order.Column);
        var filled = SystemColumns.Has(order.Column);
        if (value is null)
            return filled ? throw scope.Invalid($"'{order.Column}' is never empty") : (name, null, filled);
        if (value is string text && column.Type is (ColumnType.Text or ColumnType.Choice or ColumnType.Lookup))
            return (name, scope.Slot(Cell.Of(text)), filled);
        return ColumnCodec.Encode(column, value, out var cell) is { } violation
            ? throw scope.Invalid($"{violation.Column}: {violation.Message}")
            : (name, scope.Slot(cell), filled);
    }
}
