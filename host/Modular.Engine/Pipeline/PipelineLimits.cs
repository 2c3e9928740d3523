namespace Modular.Engine.Pipeline;

/// <summary>How far one command may go.</summary>
public static class PipelineLimits
{
    /// <summary>Writes that follow from each other.</summary>
    public const int Depth = RowPipeline.MostDepth;

    /// <summary>Rows for which a new computed column is filled at once.</summary>
    public const int ComputedRows = ComputedColumns.MostRows;
}
