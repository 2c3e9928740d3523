namespace Modular.Engine.Records;

/// <summary>Changes a record.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Given">The columns to change.</param>
/// <param name="Condition">What must be so; that it exists is always meant.</param>
public sealed record UpdateRecord(string Table, string Id, GivenValues Given, WriteCondition Condition) : RecordOperation;
