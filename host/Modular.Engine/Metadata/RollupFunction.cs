namespace Modular.Engine.Metadata;

/// <summary>What is computed over a group of rows.</summary>
public enum RollupFunction
{
    Count,
    Sum,
    Min,
    Max,
    Average,
}
