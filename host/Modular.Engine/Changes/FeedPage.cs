namespace Modular.Engine.Changes;

/// <summary>A part of the feed.</summary>
/// <param name="Events">What concerns the caller, in the order of the commits; none in a heartbeat.</param>
/// <param name="Token">Where to go on.</param>
/// <param name="HighWater">The last command that was committed when this was read.</param>
/// <param name="More">Whether there may be more to read at once.</param>
public sealed record FeedPage(IReadOnlyList<FeedEvent> Events, string Token, long HighWater, bool More)
{
    /// <summary>The place that the token stands for.</summary>
    internal long Place { get; init; }
}
