namespace Modular.Data.Reading;

/// <summary>A part of the audit.</summary>
/// <param name="Entries">What was found, in order.</param>
/// <param name="Next">The position to go on from: for a walk back, the one before which to go on.</param>
/// <param name="More">Whether there is more to look at.</param>
public sealed record AuditSlice(IReadOnlyList<AuditEntry> Entries, long Next, bool More);
