namespace Modular.Engine.Querying;

/// <summary>How the request calls the parts of a query, for errors.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">The paths to return.</param>
/// <param name="Filter">The filter text.</param>
/// <param name="Where">The tree.</param>
/// <param name="OrderBy">The order.</param>
/// <param name="AsOf">The day.</param>
internal sealed record QueryFields(string Table, string Columns, string Filter, string Where, string OrderBy, string AsOf)
{
    /// <summary>A query in a request.</summary>
    public static QueryFields OfRequest { get; } =
        new("query.table", "query.columns", "query.filter", "query.where", "query.order_by", "query.as_of");

    /// <summary>A named query: the request only has its name.</summary>
    public static QueryFields OfName { get; } = new("query", "query", "query", "query", "query", "query");
}
