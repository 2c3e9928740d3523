namespace Modular.Engine.Changes;

/// <summary>Where the feed begins and ends.</summary>
/// <param name="StartToken">Where a reader that starts anew begins.</param>
/// <param name="EndToken">Behind the last change.</param>
/// <param name="HighWater">The last command that was committed.</param>
public sealed record FeedState(string StartToken, string EndToken, long HighWater);
