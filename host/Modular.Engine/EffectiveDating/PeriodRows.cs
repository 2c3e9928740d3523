using Modular.Data.Reading;
using Modular.Data.Tables;
using Modular.Engine.Metadata;
using NodaTime;

namespace Modular.Engine.EffectiveDating;

/// <summary>Rows of an effective-dated table with one key, by their periods.</summary>
/// <param name="rows">All rows.</param>
/// <param name="table">The table.</param>
/// <param name="key">Values of the period key, by column.</param>
internal sealed class PeriodRows(IRows rows, TableModel table, Func<string, object?> key)
{
    /// <summary>The row that begins last on or before a day, leaving one out.</summary>
    public Row? LastFrom(LocalDate day, string? except = null) => Besides(except, Series
        .With(PeriodColumns.From, Comparison.LessOrEqual, day) with
    { OrderBy = [new Order(PeriodColumns.From, Descending: true)] });

    /// <summary>The row that begins last before a day.</summary>
    public Row? LastBefore(LocalDate day) => Besides(null, Series
        .With(PeriodColumns.From, Comparison.Less, day) with
    { OrderBy = [new Order(PeriodColumns.From, Descending: true)] });

    /// <summary>The row that begins first after a day, leaving one out.</summary>
    public Row? FirstAfter(LocalDate day, string? except = null) => Besides(except, Series
        .With(PeriodColumns.From, Comparison.Greater, day) with
    { OrderBy = [new Order(PeriodColumns.From)] });

    /// <summary>The row that holds on a day.</summary>
    public Row? On(LocalDate day) => LastFrom(day) is { } row && Holds(row, day) ? row : null;

    /// <summary>The rows of the key, as a query.</summary>
    public RowQuery Series => table.PeriodKey.Aggregate(new RowQuery(table.Name), (query, column) => query.WithEqual(column, key(column)));

    public static bool Holds(Row row, LocalDate day) =>
        row.Values.DateOrNull(PeriodColumns.From) <= day && !(row.Values.DateOrNull(PeriodColumns.To) <= day);

    private Row? Besides(string? except, RowQuery query) =>
        rows.Query(query with { Limit = 2 }).FirstOrDefault(row => row.Id != except);
}
