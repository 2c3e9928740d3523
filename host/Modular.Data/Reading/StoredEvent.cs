using NodaTime;

namespace Modular.Data.Reading;

/// <summary>An event of the outbox. Sequence and ordinal are its place in the tenant's order.</summary>
public sealed record StoredEvent(long Sequence, int Ordinal, string Type, string Subject, string PayloadJson, Instant At);
