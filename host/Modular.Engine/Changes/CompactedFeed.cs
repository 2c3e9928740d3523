namespace Modular.Engine.Changes;

/// <summary>What giving up changes leaves.</summary>
/// <param name="StartToken">Where a reader that starts anew begins.</param>
/// <param name="Behind">Names of the subscriptions whose place is before that.</param>
public sealed record CompactedFeed(string StartToken, IReadOnlyList<string> Behind);
