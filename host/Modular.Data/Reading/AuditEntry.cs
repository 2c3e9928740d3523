using NodaTime;

namespace Modular.Data.Reading;

/// <summary>One row's change by one command. <paramref name="Hash"/> is the command's link in the chain.</summary>
public sealed record AuditEntry(
    long Sequence,
    int Ordinal,
    string Table,
    string RowId,
    string Action,
    string Actor,
    string? OnBehalfOf,
    string? RequestId,
    string Method,
    IReadOnlyList<string> RuleIds,
    IReadOnlyList<AuditChange> Changes,
    Instant At,
    ReadOnlyMemory<byte> Hash);
