using Modular.Engine.EffectiveDating;

namespace Modular.Engine.Records;

/// <summary>Changes a record.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Given">The columns to change.</param>
/// <param name="Condition">What must be so; that it exists is always meant.</param>
public sealed record UpdateRecord(string Table, string Id, GivenValues Given, WriteCondition Condition) : RecordOperation
{
    /// <summary>How the change is meant; of records of effective-dated tables.</summary>
    public PeriodChange? Period { get; init; }
}
