using Modular.Engine.Audit;
using NodaTime;

namespace Modular.Engine.Changes;

/// <summary>A change of a record, as one caller may see it.</summary>
/// <param name="Place">Its place in the tenant's order.</param>
/// <param name="Sequence">The command that did it.</param>
/// <param name="Ordinal">Its place within the command.</param>
/// <param name="At">When, by the tenant's clock.</param>
/// <param name="Table">The table, by its present name.</param>
/// <param name="Record">Identifier of the record.</param>
/// <param name="Action">One of the store's <c>AuditActions</c>.</param>
/// <param name="Columns">The columns that got another value.</param>
/// <param name="Keys">For a deletion: the values that it had in the columns of its table's keys.</param>
/// <param name="Trajectory">Identifier of the trajectory that it belongs to; null when to none.</param>
public sealed record FeedEvent(
    long Place,
    long Sequence,
    int Ordinal,
    Instant At,
    string Table,
    string Record,
    string Action,
    IReadOnlyList<ValueChange> Columns,
    IReadOnlyList<ValueChange> Keys,
    string? Trajectory);
