namespace Modular.Engine.Querying;

/// <summary>How much a query may ask. What is too much is refused, never cut off.</summary>
public static class QueryLimits
{
    /// <summary>Records of a page when none are asked for.</summary>
    public const int DefaultPage = 100;

    /// <summary>Most records of a page.</summary>
    public const int LargestPage = 5000;

    /// <summary>Most paths to return.</summary>
    public const int MostColumns = 100;

    /// <summary>Most rows that one record's paths lead to, each by its own lookups; the database joins 64 tables at most.</summary>
    public const int MostWays = 50;

    /// <summary>Most paths to order by.</summary>
    public const int MostOrders = 8;

    /// <summary>Most paths to group by.</summary>
    public const int MostGroupings = 4;

    /// <summary>Most figures per group.</summary>
    public const int MostAggregates = 20;

    /// <summary>Most groups.</summary>
    public const int MostGroups = 10_000;

    /// <summary>Most bytes of all groups together, as estimated: their answer is one message.</summary>
    public const int MostGroupBytes = 3_500_000;

    /// <summary>Most values in all lists of a condition together.</summary>
    public const int MostValues = 5000;

    /// <summary>Most records of one part of an export.</summary>
    public const int ExportPart = 500;

    /// <summary>
    /// Most steps of the database for an answer, and for a part of an export: some seconds of one core. A table of a million rows is
    /// walked through in some tens of millions.
    /// </summary>
    public const long MostSteps = 200_000_000;

    /// <summary>Most exports of a tenant at once.</summary>
    public const int MostExports = 8;

    /// <summary>How long an export may take, in minutes: as long, the tenant's log cannot be emptied.</summary>
    public const int LongestExport = 30;
}
