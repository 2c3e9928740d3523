using NodaTime;

namespace Modular.Data.Writing;

/// <summary>What was answered to a request that was carried out before.</summary>
public sealed record StoredResponse(long Sequence, byte[] Fingerprint, byte[] Response, Instant At);
