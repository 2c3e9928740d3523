namespace Modular.Engine.Changes;

/// <summary>The most that a reader of the feed can ask for.</summary>
public static class FeedLimits
{
    /// <summary>Changes in one answer; a transaction that is larger comes whole all the same.</summary>
    public const int MostChanges = 5_000;

    /// <summary>Tables of a filter.</summary>
    public const int MostTables = 50;

    /// <summary>Seconds between two heartbeats.</summary>
    public const int LongestHeartbeat = 300;
}
