namespace Modular.Engine.Records;

/// <summary>Makes a record.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">The identifier to give it; null for a new one.</param>
/// <param name="Given">Its columns.</param>
public sealed record CreateRecord(string Table, string? Id, GivenValues Given) : RecordOperation;
