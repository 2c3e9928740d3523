using Modular.Engine.Security;

namespace Modular.Engine.Changes;

/// <summary>Who reads which changes, from where.</summary>
/// <param name="Principal">Who reads.</param>
/// <param name="Token">The token behind what was read before; empty for the beginning, or for the subscription's place.</param>
/// <param name="Filter">Which changes.</param>
/// <param name="Subscription">The name of the caller's subscription whose filter and place are taken; null for none.</param>
public sealed record FeedRequest(Principal Principal, string Token, FeedFilter Filter, string? Subscription);
