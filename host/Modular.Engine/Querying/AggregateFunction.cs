namespace Modular.Engine.Querying;

/// <summary>What is computed over a group of records.</summary>
public enum AggregateFunction
{
    Count,
    Sum,
    Min,
    Max,
    Average,
}
