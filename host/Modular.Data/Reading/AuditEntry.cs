using Modular.Data.Writing;
using NodaTime;

namespace Modular.Data.Reading;

/// <summary>
/// One row's change by one command. <paramref name="Table"/> is the table's present name, <paramref name="Hash"/> the command's link in
/// the chain. Columns that the table no longer has are left out of <paramref name="Changes"/>.
/// </summary>
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
    ReadOnlyMemory<byte> Hash)
{
    /// <summary>Whether the table is no longer there: its columns are not known then, and <see cref="Table"/> may be another one's name.</summary>
    public bool TableGone { get; init; }

    /// <summary>Whether a row was changed, not a table or the tenant itself.</summary>
    public bool IsOfRow => Action is AuditActions.Insert or AuditActions.Update or AuditActions.Delete;

    /// <summary>Its place among all changes.</summary>
    public long Place => Position.Of(Sequence, Ordinal);
}
