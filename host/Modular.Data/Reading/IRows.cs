using Modular.Data.Tables;

namespace Modular.Data.Reading;

/// <summary>A tenant's rows: at one moment, or as the command that is being carried out finds them.</summary>
public interface IRows
{
    /// <summary>The version of the tables; goes up whenever one changes.</summary>
    long SchemaVersion { get; }

    IReadOnlyList<TableSchema> Tables { get; }

    Row? Find(string table, string id);

    IReadOnlyList<Row> Query(RowQuery query);

    /// <summary>How many rows meet the query's conditions, whatever its limit.</summary>
    long Count(RowQuery query);

    /// <summary>Counts and sums of the rows that meet the query's conditions, per group and in the order of the groups.</summary>
    IReadOnlyList<GroupTotals> Totals(TotalsQuery query);

    string? TenantValue(string key);
}
