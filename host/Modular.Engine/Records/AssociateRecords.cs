using Modular.Engine.Errors;

namespace Modular.Engine.Records;

/// <summary>Associates two records, or undoes it.</summary>
/// <param name="Relationship">The relationship's name.</param>
/// <param name="FromTable">The table of the record on the from-side; null for the one that the relationship names.</param>
/// <param name="From">Identifier of the record on the from-side.</param>
/// <param name="ToTable">The table of the record on the to-side; null for the one that the relationship names.</param>
/// <param name="To">Identifier of the record on the to-side.</param>
/// <param name="Undo">Whether the association is undone.</param>
/// <param name="Errors">What was wrong with the request as it came in.</param>
public sealed record AssociateRecords(
    string Relationship, string? FromTable, string From, string? ToTable, string To, bool Undo, FieldErrors Errors) : RecordOperation;
