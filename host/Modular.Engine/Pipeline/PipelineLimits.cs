namespace Modular.Engine.Pipeline;

/// <summary>How far one command may go.</summary>
public static class PipelineLimits
{
    /// <summary>Writes that follow from each other.</summary>
    public const int Depth = RowPipeline.MostDepth;

    /// <summary>Writes that follow from those of one command.</summary>
    public const int Following = RowPipeline.MostFollowing;

    /// <summary>Rows for which a new computed column is filled at once.</summary>
    public const int ComputedRows = ComputedColumns.MostRows;
}
