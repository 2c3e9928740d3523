using Modular.Engine.Pipeline;

namespace Modular.Engine.Records;

/// <summary>What a write of a record came to.</summary>
/// <param name="Id">The record's identifier.</param>
/// <param name="Record">The record as it is now; null after a delete, and of an association.</param>
/// <param name="Created">Whether it was made by this write.</param>
/// <param name="Changed">Whether anything was written.</param>
/// <param name="Applied">What took part in it, in order.</param>
public sealed record RecordResult(string Id, RecordRow? Record, bool Created, bool Changed, IReadOnlyList<AppliedRule> Applied)
{
    /// <summary>Whether the caller chose the identifier of the record.</summary>
    public bool IdGiven { get; init; } = true;
}
