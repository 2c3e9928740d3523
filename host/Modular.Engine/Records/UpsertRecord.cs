namespace Modular.Engine.Records;

/// <summary>Makes a record or changes it.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its identifier; null when it is addressed by a key.</param>
/// <param name="Key">The values of one of the table's keys; null when it is addressed by its identifier.</param>
/// <param name="Given">The columns to set.</param>
/// <param name="Condition">What must be so.</param>
public sealed record UpsertRecord(string Table, string? Id, GivenValues? Key, GivenValues Given, WriteCondition Condition) : RecordOperation;
