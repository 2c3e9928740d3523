namespace Modular.Engine.Records;

/// <summary>A write of one record.</summary>
public abstract record RecordOperation;
