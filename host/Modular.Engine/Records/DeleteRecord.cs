using Modular.Engine.Errors;

namespace Modular.Engine.Records;

/// <summary>Deletes a record.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Condition">What must be so; that it exists is always meant.</param>
/// <param name="Errors">What was wrong with the request as it came in.</param>
public sealed record DeleteRecord(string Table, string Id, WriteCondition Condition, FieldErrors Errors) : RecordOperation;
